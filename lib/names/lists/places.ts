/**
 * The world's places that news names without saying what they are. General lists: sovereign states with their
 * adjectives and capitals; their parts, regions and cities are in `more-places.ts`.
 */

import { once } from '../../text';
import { MORE_PLACES } from './more-places';

/** name | adjectives | capital | other names */
const STATES = `
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Andorra|Andorran|
Angola|Angolan|Luanda
Argentina|Argentine,Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani|Baku
Bahamas|Bahamian|Nassau
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian,Belarussian|Minsk
Belgium|Belgian|Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina|Bosnian|Sarajevo|Bosnia
Botswana|Botswanan|Gaborone
Brazil|Brazilian|Brasília|Brasilia=Brasília
Brunei|Bruneian|Bandar Seri Begawan
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe|Ouagadougou
Burundi|Burundian|Bujumbura
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaoundé
Canada|Canadian|Ottawa
Cape Verde|Cape Verdean|Praia
Central African Republic||Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|Santiago
China|Chinese|Beijing
Colombia|Colombian|Bogotá|Bogota=Bogotá
Comoros|Comorian|Moroni
Costa Rica|Costa Rican|San José
Croatia|Croatian|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic|Czech|Prague|Czechia
Democratic Republic of the Congo|Congolese|Kinshasa|DR Congo,Democratic Republic of Congo
Denmark|Danish|Copenhagen
Djibouti|Djiboutian|
Dominican Republic||Santo Domingo
East Timor|Timorese|Dili|Timor-Leste
Ecuador|Ecuadorian,Ecuadorean|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran|San Salvador
Equatorial Guinea||Malabo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Eswatini|Swazi|Mbabane|Swaziland
Ethiopia|Ethiopian|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish|Helsinki
France|French|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Greenland||Nuuk
Grenada|Grenadian|
Guatemala|Guatemalan|Guatemala City
Guinea|Guinean|Conakry
Guinea-Bissau||Bissau
Guyana|Guyanese|Georgetown
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hong Kong||
Hungary|Hungarian|Budapest
Iceland|Icelandic|Reykjavik
India|Indian|New Delhi|Delhi=New Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Jerusalem
Italy|Italian|Rome
Ivory Coast|Ivorian|Yamoussoukro|Côte d'Ivoire
Jamaica|Jamaican|
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh|Astana
Kenya|Kenyan|Nairobi
Kiribati||Tarawa
Kosovo|Kosovar|Pristina
Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho||Maseru
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Liechtenstein||Vaduz
Lithuania|Lithuanian|Vilnius
Luxembourg||
Macau||
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur
Maldives|Maldivian|Malé
Mali|Malian|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|Port Louis
Mexico|Mexican|Mexico City
Micronesia||Palikir
Moldova|Moldovan|Chisinau|Chișinău=Chisinau
Monaco||
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar|Burmese|Naypyidaw|Burma
Namibia|Namibian|Windhoek
Nauru||
Nepal|Nepali,Nepalese|Kathmandu
Netherlands|Dutch|Amsterdam|Holland
New Zealand||Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
North Macedonia|Macedonian|Skopje|Macedonia
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palestine|Palestinian|Ramallah
Panama|Panamanian|Panama City
Papua New Guinea||Port Moresby
Paraguay|Paraguayan|Asunción
Peru|Peruvian|Lima
Philippines|Philippine,Filipino|Manila
Poland|Polish|Warsaw
Portugal|Portuguese|Lisbon
Puerto Rico|Puerto Rican|
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia|Russian|Moscow|Russian Federation
Rwanda|Rwandan|Kigali
Samoa|Samoan|Apia
Saudi Arabia|Saudi|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian|Belgrade
Seychelles||
Sierra Leone||Freetown
Singapore|Singaporean|
Slovakia|Slovak|Bratislava
Slovenia|Slovenian|Ljubljana
Solomon Islands||Honiara
Somalia|Somali|Mogadishu
South Africa|South African|Pretoria
South Korea|South Korean|Seoul
South Sudan|South Sudanese|Juba
Soviet Union|Soviet||USSR
Spain|Spanish|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish|Stockholm
Switzerland|Swiss|Bern
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Togo|Togolese|Lomé
Tonga|Tongan|
Trinidad and Tobago|Trinidadian|Port of Spain
Tunisia|Tunisian|Tunis
Turkey|Turkish|Ankara|Türkiye
Turkmenistan|Turkmen|Ashgabat
Tuvalu||
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv|Kiev=Kyiv
United Arab Emirates|Emirati|Abu Dhabi|UAE
United Kingdom|British|London|Britain,Great Britain,UK,U.K.
United States|American|Washington|US,U.S.,USA,U.S.A.,America,United States of America
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Vanuatu||
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Yemen|Yemeni|Sanaa
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
Chechnya|Chechen|Grozny
England|English|
Scotland|Scottish|Edinburgh
Wales|Welsh|Cardiff
Northern Ireland||Belfast
Europe|European|
Africa|African|
Asia|Asian|
Siberia|Siberian|
Crimea|Crimean|
Catalonia|Catalan|Barcelona
Kurdistan|Kurdish|
Tibet|Tibetan|
Sicily|Sicilian|Palermo
`;

/** Parts of the United States and Canada, where the news writes them behind the name of a town. */
const AMERICAN_PARTS = `
Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas,
Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire,
New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South
Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Ontario, Quebec, British Columbia, Alberta,
Manitoba, Saskatchewan, Nova Scotia, New Brunswick, Newfoundland
`;

export interface WorldPlace {
  name: string;
  /** Other names of the same place, acronyms among them. */
  aliases: string[];
  adjectives: string[];
  /** The state whose capital it is. */
  capitalOf?: string;
}

function readPlaces(): WorldPlace[] {
  const places: WorldPlace[] = [];
  for (const row of STATES.trim().split('\n')) {
    const [name = '', adjectives = '', capital = '', aliases = ''] = row.split('|');
    const others = list(aliases);
    const ofCapital = others.flatMap((alias) => (alias.endsWith(`=${capital}`) ? [alias.split('=')[0] ?? ''] : []));
    places.push({ name, aliases: others.filter((alias) => !alias.includes('=')), adjectives: list(adjectives) });
    if (capital) places.push({ name: capital, aliases: ofCapital, adjectives: [], capitalOf: name });
  }
  const known = new Set(places.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const name of list(`${AMERICAN_PARTS},${MORE_PLACES}`.replaceAll('\n', ' '))) {
    const [full = '', ...aliases] = name.split('=');
    if (!known.has(full)) places.push({ name: full, aliases, adjectives: [] });
  }
  return places;
}

const list = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const places = once(() => {
  const all = readPlaces();
  return {
    byName: new Map(all.flatMap((place) => [place.name, ...place.aliases].map((name) => [name, place] as const))),
    byAdjective: new Map(all.flatMap((place) => place.adjectives.map((name) => [name, place] as const))),
  };
});

export const placeNamed = (name: string): WorldPlace | undefined => places().byName.get(name);
/** “Russian” → Russia. */
export const placeOfAdjective = (adjective: string): WorldPlace | undefined => places().byAdjective.get(adjective);

const AMERICAN: ReadonlySet<string> = new Set(list(AMERICAN_PARTS.replaceAll('\n', ' ')));

/** “Texas”, “Ontario”; not “Georgia”, which is a state too. */
export const isAmericanPart = (name: string): boolean => AMERICAN.has(name);

/**
 * The world's places that news names without saying what they are. General lists: sovereign states with their
 * adjectives and capitals, first-level parts of the large federations, large regions and large cities.
 */

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

/** Places without an adjective or capital worth a row; of large cities those whose name is seldom a person's. */
const OTHERS = `
Middle East, Far East, Balkans, Caucasus, North Caucasus, Donbas, Donbass, Scandinavia, Latin America, South America,
North America, Central America, Central Asia, Southeast Asia, Eastern Europe, Western Europe, West Africa, East Africa, North Africa,
Sahel, Horn of Africa, Caribbean, Antarctica, Arctic, Gaza, Gaza Strip, Gaza City, West Bank, East Jerusalem, Golan Heights, Kashmir, Punjab,
Persian Gulf, Black Sea, Baltic Sea, Red Sea, South China Sea, Mediterranean, Atlantic, Pacific, Himalayas, Alps,
Adygea, Altai, Bashkortostan, Buryatia, Dagestan, Ingushetia, Kabardino-Balkaria, Kalmykia, Karachay-Cherkessia, Karelia, Khakassia, Komi,
Mari El, Mordovia, North Ossetia, Sakha, Yakutia, Tatarstan, Tuva, Udmurtia, Chuvashia, South Ossetia, Abkhazia, Nagorno-Karabakh, Transnistria,
Luhansk, Lugansk, Donetsk, Kherson, Zaporizhzhia, Zaporizhia, Kharkiv, Odesa, Odessa, Lviv, Dnipro, Mariupol, Mykolaiv, Bakhmut, Sevastopol,
St. Petersburg, Saint Petersburg, Novosibirsk, Yekaterinburg, Kazan, Nizhny Novgorod, Chelyabinsk, Samara, Omsk, Rostov-on-Don, Ufa,
Krasnoyarsk, Voronezh, Perm, Volgograd, Krasnodar, Saratov, Tyumen, Tolyatti, Izhevsk, Barnaul, Ulyanovsk, Irkutsk, Khabarovsk, Yaroslavl,
Vladivostok, Makhachkala, Tomsk, Orenburg, Kemerovo, Novokuznetsk, Ryazan, Astrakhan, Penza, Lipetsk, Kirov, Cheboksary, Kaliningrad, Bryansk,
Kursk, Ivanovo, Magnitogorsk, Tver, Stavropol, Belgorod, Sochi, Arkhangelsk, Murmansk, Smolensk, Kaluga, Pskov, Kostroma,
New York City, Washington DC, Washington D.C., Manhattan,
Brooklyn, Queens, Bronx, Hollywood, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, San Diego, Dallas, San Jose, Austin,
Jacksonville, San Francisco, Indianapolis, Columbus, Fort Worth, Seattle, Denver, Boston, Detroit, Nashville, Memphis, Portland,
Las Vegas, Louisville, Baltimore, Milwaukee, Albuquerque, Tucson, Sacramento, Kansas City, Atlanta, Miami, Oakland, Minneapolis, Tulsa,
Cleveland, New Orleans, Honolulu, St. Louis, Pittsburgh, Cincinnati, Anchorage, Orlando, Buffalo,
Toronto, Montreal, Vancouver,
Calgary, Edmonton, Winnipeg, New South Wales, Queensland, Tasmania, Sydney, Melbourne, Brisbane, Perth, Adelaide, Auckland, Christchurch,
Manchester, Birmingham, Liverpool, Leeds, Sheffield, Bristol, Glasgow, Newcastle, Nottingham, Leicester, Oxford, Cambridge, Cornwall, Somerset,
Cumbria, Kent, Essex, Yorkshire, Munich, Hamburg, Cologne, Frankfurt, Stuttgart, Düsseldorf, Leipzig, Dresden, Bavaria, Saxony, Lyon, Marseille,
Toulouse, Nice, Bordeaux, Strasbourg, Lille, Cannes, Corsica, Milan, Naples, Turin, Venice, Florence, Bologna, Lombardy, Sardinia, Seville,
Valencia, Bilbao, Málaga, Andalusia, Porto, Geneva, Zurich, Basel, Rotterdam, The Hague, Antwerp, Gothenburg, Malmö, Kraków, Krakow, Gdansk,
Istanbul, Izmir, Gaziantep, Aleppo, Homs, Idlib, Raqqa, Hama, Latakia, Deir ez-Zor, Qamishli, Hasakah, Afrin, Kobani, Mosul, Basra, Erbil, Kirkuk,
Fallujah, Tikrit, Isfahan, Shiraz, Mashhad, Tabriz, Tel Aviv, Haifa, Rafah, Khan Younis, Hebron, Nablus, Jenin, Bethlehem,
Jeddah, Mecca, Medina, Dubai, Aden, Hodeidah, Alexandria, Giza, Benghazi, Misrata, Casablanca, Marrakesh, Lagos, Kano, Maiduguri, Mombasa,
Johannesburg, Cape Town, Durban, Darfur, Tigray, Goma, Karachi, Lahore, Peshawar, Quetta, Kandahar, Herat, Helmand, Mumbai, Kolkata, Chennai,
Bangalore, Bengaluru, Hyderabad, Ahmedabad, Pune, Surat, Kerala, Gujarat, Maharashtra, Uttar Pradesh, Bihar, Assam, Manipur, Tamil Nadu,
Shanghai, Guangzhou, Shenzhen, Wuhan, Chengdu, Chongqing, Tianjin, Xinjiang, Sichuan, Hubei, Guangdong, Yunnan, Inner Mongolia, Osaka, Kyoto,
Hiroshima, Nagasaki, Fukushima, Okinawa, Hokkaido, Yokohama, Nagoya, Busan, Ho Chi Minh City, Saigon, Yangon, Mandalay, Bali, Sumatra, Java, Aceh,
Papua, West Papua, Borneo, Mindanao, São Paulo, Sao Paulo, Rio de Janeiro, Salvador, Medellín, Guadalajara, Monterrey, Tijuana, Ciudad Juárez,
Almaty, Nuuk, Gibraltar, Bermuda, Guantanamo Bay, Chernobyl,
Nanjing, Suzhou, Hangzhou, Harbin, Shenyang, Xi'an, Zhengzhou, Changchun, Dalian, Kunming, Qingdao, Foshan, Wuxi, Xiamen, Ningbo, Hefei, Changsha,
Urumqi, Lanzhou, Nanchang, Fuzhou, Guiyang, Wenzhou, Nanning, Hohhot, Guilin, Kowloon, Taichung, Tainan, Kaohsiung, Incheon, Daegu, Daejeon, Gwangju,
Ulsan, Suwon, Sapporo, Fukuoka, Sendai, Saitama, Niigata, Kumamoto, Kagoshima, Kanazawa, Nagano, Chittagong, Khulna, Kanpur, Jaipur, Lucknow,
Nagpur, Indore, Patna, Bhopal, Ludhiana, Agra, Vadodara, Nashik, Meerut, Varanasi, Amritsar, Visakhapatnam, Srinagar, Chandigarh, Coimbatore,
Guwahati, Gwalior, Jodhpur, Madurai, Ranchi, Mysore, Thiruvananthapuram, Kochi, Faisalabad, Rawalpindi, Multan, Gujranwala, Surabaya, Bandung,
Medan, Palembang, Makassar, Semarang, Denpasar, Yogyakarta, Quezon City, Davao, Cebu City, Johor Bahru, Da Nang, Haiphong, Adana, Antalya, Konya,
Diyarbakir, Diyarbakır, Ahvaz, Kermanshah, Karaj, Qom, Sharjah, Dammam, Zarqa, Ibadan, Abidjan, Dar es Salaam, Kumasi, Douala, Lubumbashi, Bulawayo,
Soweto, Port Elizabeth, Pietermaritzburg, Omdurman, Agadir, Tangier, Oran, Port Harcourt, Benin City, Kaduna, Ilorin, Enugu, Fortaleza,
Belo Horizonte, Curitiba, Manaus, Recife, Porto Alegre, Goiânia, Campinas, Guayaquil, Maracaibo, Barranquilla, Cochabamba, Arequipa, Puebla,
Hermosillo, Culiacán, Acapulco, Cancún, Cancun, Mexicali, Torreón, Querétaro, Kryvyi Rih, Simferopol, Chernihiv, Poltava, Vinnytsia,
Oklahoma City, El Paso, Fresno, Omaha, Colorado Springs, Virginia Beach, Long Beach, Staten Island, Wichita, Tampa, Bakersfield, Anaheim,
Corpus Christi, Jersey City, Fort Wayne, Greensboro, Newark, Chula Vista, Laredo, Lubbock, Scottsdale, Hialeah, Winston-Salem, Albany,
Annapolis, Baton Rouge, Boise, Carson City, Des Moines, Frankfort, Harrisburg, Hartford, Jefferson City, Juneau, Little Rock, Montpelier,
Salt Lake City, Santa Fe, Tallahassee, Topeka, Mississauga, Saskatoon, Zaragoza, Murcia, Alicante, Valladolid,
Genoa, Catania, Nuremberg, Hanover, Bremen, Dortmund, Duisburg, Bochum, Bonn, Mannheim, Bielefeld, Wuppertal, Karlsruhe, Nantes,
Montpellier, Rennes, Grenoble, Poznań, Poznan, Wrocław, Wroclaw, Łódź, Lodz, Gdańsk, Szczecin, Lublin, Katowice, Utrecht, Eindhoven, Ghent,
Charleroi, Liège, Aarhus, Trondheim, Tampere, Graz, Salzburg, Brno, Ostrava, Cluj-Napoca, Varna, Plovdiv, Thessaloniki, Novi Sad, Coventry,
Stoke-on-Trent, Sunderland, Wolverhampton, Plymouth, Southampton, Portsmouth, Swansea, Aberdeen, Dundee, Middlesbrough, Brighton, Norwich,
Exeter, Galway, Gold Coast, Wollongong, Hobart, Dunedin
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
  for (const name of list(`${AMERICAN_PARTS},${OTHERS}`.replaceAll('\n', ' '))) {
    if (!known.has(name)) places.push({ name, aliases: [], adjectives: [] });
  }
  return places;
}

const list = (names: string): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const PLACES = readPlaces();
const BY_NAME = new Map(
  PLACES.flatMap((place) => [place.name, ...place.aliases].map((name) => [name, place] as const)),
);
const BY_ADJECTIVE = new Map(PLACES.flatMap((place) => place.adjectives.map((name) => [name, place] as const)));

export const placeNamed = (name: string): WorldPlace | undefined => BY_NAME.get(name);
/** “Russian” → Russia. */
export const placeOfAdjective = (adjective: string): WorldPlace | undefined => BY_ADJECTIVE.get(adjective);

const AMERICAN: ReadonlySet<string> = new Set(list(AMERICAN_PARTS.replaceAll('\n', ' ')));

/** “Texas”, “Ontario”; not “Georgia”, which is a state too. */
export const isAmericanPart = (name: string): boolean => AMERICAN.has(name);

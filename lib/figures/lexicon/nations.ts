import { row } from './words';

/**
 * `country adjective-or-people …`: words that speak of one state, its people or its government. Underscores are spaces.
 * Capitals are left out where the city itself is often meant, but for those that news uses for governments.
 */
const TABLE = `
united_states|us u.s. usa american americans washington pentagon white_house america u.s
united_kingdom|uk u.k. british britain britons london_government england english
russia|russian russians kremlin russian_federation
ukraine|ukrainian ukrainians kyiv kiev
china|chinese beijing
france|french
germany|german germans
italy|italian italians
spain|spanish
poland|polish poles
turkey|turkish turks türkiye ankara
syria|syrian syrians
iran|iranian iranians tehran
iraq|iraqi iraqis
israel|israeli israelis
palestine|palestinian palestinians
lebanon|lebanese
egypt|egyptian egyptians
saudi_arabia|saudi saudis
yemen|yemeni yemenis
afghanistan|afghan afghans
pakistan|pakistani pakistanis
india|indian indians
japan|japanese
south_korea|south_korean
north_korea|north_korean pyongyang
indonesia|indonesian indonesians
australia|australian australians
canada|canadian canadians
mexico|mexican mexicans
brazil|brazilian brazilians
nigeria|nigerian nigerians
kenya|kenyan kenyans
ethiopia|ethiopian ethiopians
sudan|sudanese
libya|libyan libyans
belarus|belarusian belarusians
georgia|georgian georgians
armenia|armenian armenians
azerbaijan|azerbaijani azeri
kazakhstan|kazakh
greece|greek greeks
netherlands|dutch
sweden|swedish swedes
switzerland|swiss
denmark|danish danes
iceland|icelandic
belgium|belgian belgians
austria|austrian austrians
portugal|portuguese
ireland|irish
czech_republic|czech czechs
bulgaria|bulgarian
hong_kong|
singapore|singaporean
new_zealand|
taiwan|taiwanese
sri_lanka|sri_lankan tamil
bangladesh|bangladeshi
malaysia|malaysian
jordan|jordanian jordanians
kuwait|kuwaiti
qatar|qatari
morocco|moroccan
algeria|algerian
tunisia|tunisian
somalia|somali somalis
congo|congolese
mali|malian
uganda|ugandan
peru|peruvian
ecuador|ecuadorian
honduras|honduran
guatemala|guatemalan
norway|norwegian
finland|finnish finns
romania|romanian
hungary|hungarian
serbia|serbian serbs
myanmar|burmese rohingya
thailand|thai
philippines|philippine filipino filipinos
vietnam|vietnamese
nepal|nepalese nepali
haiti|haitian haitians
cuba|cuban cubans
venezuela|venezuelan venezuelans
colombia|colombian
argentina|argentine
chile|chilean
south_africa|south_african
kurdistan|kurdish kurds
europe|european europeans eu
united_nations|un u.n.
`;

/** Lower-case word or phrase → country in lower case. */
const NATIONS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [country = '', words = ''] = line.split('|');
      const name = country.replaceAll('_', ' ');
      return [name, ...row(words)].map((word): [string, string] => [word, name]);
    }),
);

/** The country of a word with or without a possessive ending, or `null`. */
export function nationOf(word: string): string | null {
  const known = NATIONS.get(word);
  if (known !== undefined) return known;
  const plain = word.toLowerCase().replace(/['’]s?$|(?<=an|er|i|ish|ian)s$/, '');
  return plain === word ? null : (NATIONS.get(plain) ?? null);
}

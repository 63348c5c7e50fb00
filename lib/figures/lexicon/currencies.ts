import { row } from './words';

/** ISO 4217 code, signs and codes written before a number, words written after it. A code itself may stand on either side. */
const TABLE = `
USD|$ us$ u.s.$|dollar dollars buck bucks
GBP|£|pounds_sterling pound_sterling sterling quid
EUR|€|euro euros €
JPY|¥|yen
CNY|rmb cn¥|yuan renminbi rmb
RUB|₽|ruble rubles rouble roubles ₽
UAH|₴|hryvnia hryvnias
INR|₹ rs|rupee rupees ₹ rs
KRW|₩|won
CHF||
CAD|c$ ca$|
AUD|a$ au$|
NZD|nz$|
HKD|hk$|
SGD|s$|
TWD|nt$|
TRY|₺|lira liras
ILS|₪ nis|shekel shekels nis
BRL|r$|reais
MXN|mx$|
PHP|₱|
ZAR||rand
SEK||kronor krona
NOK||
DKK||kroner krone
PLN||zloty zlotys
CZK||koruna korunas
HUF||forint forints
MYR|rm|ringgit rm
THB|฿|baht
IDR|rp|rupiah rp
VND|₫|dong
PKR||
BDT|৳|taka
KZT||tenge
IRR||
SAR||
QAR||
AED||dirham dirhams
KWD||
IQD||
EGP||
LBP||
SYP||
NGN|₦|naira
KES||
GHS||cedi cedis
BGN||lev leva
RON||lei
BTC|₿|bitcoin bitcoins
ETH||ether
dinar||dinar dinars
rial||rial rials
riyal||riyal riyals
franc||franc francs
peso||peso pesos
shilling||shilling shillings
cent|¢|cent cents ¢
crown||crown crowns
penny||pence penny pennies p`;

/** Currencies of one name: `name` → nation=code. */
const NATIONAL = `
dollar united_states=USD canada=CAD australia=AUD hong_kong=HKD singapore=SGD new_zealand=NZD taiwan=TWD
pound britain=GBP egypt=EGP lebanon=LBP syria=SYP
peso mexico=MXN philippines=PHP argentina=ARS chile=CLP colombia=COP cuba=CUP
rupee india=INR pakistan=PKR nepal=NPR sri_lanka=LKR
franc switzerland=CHF france=FRF belgium=BEF
dinar kuwait=KWD iraq=IQD jordan=JOD serbia=RSD libya=LYD algeria=DZD tunisia=TND bahrain=BHD
rial iran=IRR oman=OMR yemen=YER qatar=QAR saudi_arabia=SAR
riyal saudi_arabia=SAR qatar=QAR
krona sweden=SEK iceland=ISK
krone norway=NOK denmark=DKK
lira turkey=TRY italy=ITL
shilling kenya=KES uganda=UGX somalia=SOS
won south_korea=KRW north_korea=KPW`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split('|') as [string, string, string]);

/** Sign or code before a number, lower case → ISO code. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([code, before]) => [
    ...(code === code.toUpperCase() ? [[code.toLowerCase(), code] as [string, string]] : []),
    ...row(before).map((sign): [string, string] => [sign, code]),
  ]),
);

/** Word or code behind a number, lower case → ISO code, or the name where several nations use it. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([code, before, after]) => [
    ...(code === code.toUpperCase() && code !== 'TRY' ? [[code.toLowerCase(), code] as [string, string]] : []),
    ...row(`${after} ${/^[$£€]/.test(before) ? before : ''}`).map((word): [string, string] => [word, code]),
  ]),
);

const national = new Map(
  NATIONAL.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', ...pairs] = row(line);
      return pairs.map((pair): [string, string] => {
        const [nation = '', code = ''] = pair.split('=');
        return [`${name}|${nation}`, code];
      });
    }),
);

/** Whether a sum in “pesos” may be one in PHP: the name without its nation. */
export function mayBeOneCurrency(a: string, b: string): boolean {
  return isNamed(a, b) || isNamed(b, a);
}

const isNamed = (name: string, code: string): boolean =>
  name === name.toLowerCase() && [...national].some(([key, one]) => one === code && key.startsWith(`${name}|`));

/** “Mexican pesos” → MXN; `null` where the two do not make a currency. */
export function nationalCurrency(word: string, nation: string): string | null {
  const name = word.replace(/(?:s|er|or)$/, (end) => (end === 's' ? '' : end === 'er' ? 'e' : 'a'));
  return national.get(`${name}|${nation}`) ?? null;
}

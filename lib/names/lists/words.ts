/** General English word lists by which names are told from other capitals, and their kinds from each other. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Capitalised in every text and never a topic: days, months, languages of the calendar, “I”. */
export const NEVER_NAMES = set(`
I I'm I've I'd I'll Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Today Yesterday Tomorrow
Christmas Easter God Lord Internet Web Earth Bible Quran Koran Islam Muslim Muslims Christian Christians Jewish Jews Catholic Catholics Islamist
Islamic Protestant Sunni Shia Shiite Hindu Hindus Buddhist Sikh Arab Arabs Kurds Asian Hispanic Latino Western Eastern Northern Southern West East
North South Republican Democratic Part Chapter Section Figure Table Photo Image Video Read Also Advertisement OK Okay Ok AM PM
`);

/** Of those, with a capital behind them the beginning of a name: “North Korea”, “West Papua”. */
export const DIRECTIONS = set('West East North South');

/** Of those, the beginning of a name that says what it is the name of: “Arab League”, “Islamic Council of Norway”. */
export const OPENERS = set(`
Western Eastern Northern Southern Arab Asian Islamic Muslim Christian Jewish Catholic Protestant Sunni Shia Shiite Hindu Buddhist Republican Democratic
`);

/** Of those, months that are also first names, and what then stands before the month: “in June”. */
export const MONTH_NAMES = set('Jan April June August');
export const DATE_WORDS = set(
  'in since by until till from to of this last next every each early late mid before after during through between',
);

/** First words of sentences that are never part of a name. */
export const FUNCTION_WORDS = set(`
a about above according across additionally after afterwards again against ago ahead all almost along already also although always am amid among
an and another any anyone anything are around as asked at away back be because been before behind being below beside besides between beyond both but by can
could despite did do does done down due during each earlier early either else elsewhere enough especially even eventually ever every everybody
everyone everything except few finally first following for former formerly from further furthermore generally given had half has have having he hence her here
hers herself him himself his how however i if immediately in indeed inside instead into is it its itself just last late later latest least less let like
likewise many may maybe me meanwhile might mine more moreover most mostly much must my myself near nearly neither never nevertheless next no nobody none nonetheless
nor not nothing now nowhere of off often on once one only onto or other others otherwise our ours ourselves out outside over own people perhaps please
rather read recently regardless reports s same second several shall she should similarly since so some somebody someone something sometimes soon
still such suddenly than thanks that the their theirs them themselves then there thereafter therefore these they third this those though through
throughout thus to today together tomorrow too toward towards two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozens scores hundreds thousands under unlike until up upon us use very was we well were what whatever when whenever
where whereas wherever whether which whichever while who whoever whole whom whose why will with within without would yes yesterday yet you your
yours yourself
`);

/** All capitals, but nobody's name. */
export const COMMON_ACRONYMS = set(`
TV PR NGO NGOs MP MPs CEO CFO COO CTO VP PM AM VPN VPNs ID IDs DNA RNA HIV AIDS COVID GPS GDP CCTV CV DIY DVD CD PC IT AI VR AR USB URL HTML HTTP PDF FAQ
SUV UFO VIP IQ EQ ER ICU PTSD LGBT LGBTQ IED IEDs WMD POW POWs SMS SIM SOS UN-led BC AD BCE CE GMT UTC EST EDT PST PDT ET CET BST MSK RSVP ASAP
OPINION ANALYSIS BREAKING UPDATE UPDATED EXCLUSIVE LIVE WATCH READ VIDEO PHOTO PHOTOS II III IV VI VII VIII IX XI XII XX XXI MBA PHD BA MA MD JD QC KC DA
USD EUR GBP CHF JPY CNY RMB RUB INR AUD CAD NZD SEK NOK DKK PLN CZK HUF TRY UAH BRL MXN ARS CLP ZAR EGP KRW SGD HKD PHP THB IDR PKR
HR CPR EV EVs HC SC CM ATM ATMs PPE BMI ECG EKG MRI MRIs SUVs ATV UAV UAVs LNG LPG IPO IPOs ETF ETFs PVC LED LCD TNT IVF GCSE GCSEs ADHD OCD STI STIs UTI ESG
SME SMEs FIR VAT GST FDI RPG RPGs ICBM ICBMs EMT EMTs DJ DJs MVP HQ CPI PMI EBITDA BBQ GMO GMOs MC IOU ICUs IDP IDPs ETA QR MBAs GPA SAT SATs RV RVs TVs CDs
DVDs PhD PhDs UFOs PCs MSc BSc LLB TB MRSA STEM PTA FAQs OAP OAPs MOT KPI KPIs
`);

/** Before a name, a person follows. The longest first. */
export const TITLES = set(`
Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Madam President Vice-President Premier Chancellor Minister Secretary Senator Sen Representative
Rep Congressman Congresswoman Governor Gov Mayor Ambassador Judge Justice General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant
Sgt Admiral Adm Commander Marshal Brigadier Corporal Private Officer Detective Inspector Chief Sheriff Constable Superintendent Commissioner King Queen Prince Princess
Emperor Pope Cardinal Archbishop Bishop Father Rev Reverend Rabbi Imam Ayatollah Sheikh Sultan Emir Chairman Chairwoman Chair Director Speaker
Spokesman Spokeswoman Spokesperson Deputy Attorney Prosecutor Councillor Councilman Councilwoman Coach Comrade Sister Brother Herr Frau Monsieur Madame Señor Don Baroness Baron Count Countess Duke Duchess Lawmaker MP Chef Host Actor Actress
DCI DI Det Insp Supt Cpl Cllr Fr Hon Mme Mlle Msgr
Collector CM Smt Nurse Trooper Seaman Ensign Commodore Sayyid Sayed Hajji Haji Datuk Dato
`);

/** Letters behind a person's name. */
export const POST_NOMINALS = set('MP MEP MSP MLA TD QC KC SC CBE OBE MBE PhD MD Esq');

/** Titles that only a person's name follows. */
export const HONORIFICS = set('Mr Mrs Ms Miss Mx Dr Prof Sir Dame Madam Herr Frau Monsieur Madame Mme Mlle Señor Smt');

/** Titles that are nothing else, wherever they stand. */
export const OFFICES = set(
  'President Governor Minister Senator Mayor Chancellor Ambassador Secretary Spokesman Spokeswoman Premier Gov Sen Rep Col Lt Sgt Dr Mr Mrs Ms Prof CEO CFO COO',
);

/** Capitalised words that may stand before a title and belong to it: “Defense Minister”, “Deputy Prime Minister”. */
export const TITLE_PARTS = set(`
Prime Deputy Vice Foreign Defense Defence Interior Finance Health Justice Education Energy Economy Trade Labour Labor Agriculture Culture Environment Transport
First Second Former Acting Chief Executive Supreme Army Police Navy Air Force Home Press State Treasury Attorney Surgeon Lieutenant Major Brigadier Crown Grand Senior Joint
Associate Assistant Managing Editor Opposition Party Majority Minority House Senate Staff Commander-in-Chief Human Rights National Security Emergency Situations District City Regional Russian
`);

/** A lower-case word for what somebody is, before a name or in the words set after it. */
export const ROLES = set(`
activist actor actress adviser advisor aide ambassador analyst anchor architect artist athlete attorney author banker biologist bishop blogger boss boxer broadcaster
businessman businesswoman campaigner candidate captain chair chairman chairperson chairwoman chancellor chef chemist chief co-chair co-founder co-head coach colleague columnist
comedian commander commentator commissioner composer correspondent councillor critic daughter defendant defender deputy designer detective developer dictator diplomat director doctor driver
economist editor engineer entrepreneur envoy ex-wife executive expert father filmmaker fighter footballer founder friend general goalkeeper governor guard head historian host husband inspector investigator
journalist judge lawmaker lawyer leader legislator lieutenant lineman manager mayor member midfielder minister mother musician nominee novelist nurse officer official oligarch
opponent organiser organizer owner painter partner philosopher photographer physicist pianist pilot playwright player poet policeman politician pope premier presenter president priest prince
princess principal producer professor programmer prosecutor psychologist publisher quarterback reporter representative researcher resident runner scholar scientist secretary senator sergeant singer sister skipper soldier son songwriter
speaker specialist spokesman spokesperson spokeswoman star striker student superintendent surgeon suspect teacher tsar victim volunteer whistleblower wife winner witness writer brother uncle aunt cousin nephew niece widow survivor
sociologist psychiatrist strategist swimmer tackle veteran treasurer trustee tycoon rapper magnate mogul
archivist auditor baker barber barman barrister bartender batsman butcher caretaker carpenter cellist chaplain climber conductor cricketer curator cyclist dancer dean dentist diver drummer eyewitness
financier firefighter fisherman golfer guitarist gunman gymnast hairdresser hiker imam janitor jockey lecturer librarian lobbyist mechanic midwife miner monk negotiator nun paramedic pensioner pitcher
plumber rector retiree sailor screenwriter sculptor shopkeeper solicitor soprano sprinter tailor teammate tenor translator violinist waiter waitress winger
boyfriend classmate fiancé fiancée girlfriend granddaughter grandfather grandmother grandson neighbor neighbour pupil schoolboy schoolgirl stepfather stepmother teenager villager
advocate appointee apprentice astronaut attendant bailiff beekeeper biographer bodyguard bookkeeper bookseller bureaucrat 
cameraman caregiver carer cardinal cashier choreographer clergyman clerk collector commissar conservationist coroner counsel counsellor
courier deckhand delegate demonstrator detainee dissident dockworker doorman dressmaker electrician emissary engraver fundraiser
gardener handyman illustrator informant inmate instructor intern internist interpreter inventor jeweller jurist landlord landlady
locksmith logger machinist matron mediator mentor mercenary mortician motorcyclist motorist nanny navigator neurosurgeon newsreader
nutritionist ombudsman optometrist orthodontist paediatrician paratrooper parishioner passer-by pastor pathologist patriarch pediatrician
physiotherapist pharmacist potter preacher projectionist protester ranger realtor referee restaurateur roofer saxophonist schoolteacher
seamstress shepherd steelworker steward stockbroker surveyor tattooist technician therapist toddler trainee trainer trombonist trumpeter
typist undersecretary undertaker vet vicar vice-chancellor vice-president warden watchmaker welder woodcutter zookeeper
`);

/** After a subject, somebody speaks; before one too (“said Jane Doe”). */
export const SPEECH = set(`
said says say told tells added adds asked asks wrote writes claimed claims stated states explained argued warned insisted confirmed denied admitted alleged
announced replied responded recalled remarked noted commented complained declared estimated tweeted posted testified pleaded urged predicted suggested
thinks thought believes believed hopes hoped vowed promised acknowledged revealed accused quoted
`);

/** Lower-case nouns that stand beside the name of an organisation: “the Dozhd television channel”, “party United Russia”. */
export const ORG_NOUNS = set(`
channel newspaper agency party company group ngo website magazine station network broadcaster outlet platform organisation organization
charity union militia brigade battalion firm bank airline club team think-tank tank foundation movement startup retailer carmaker publisher
label studio daily weekly tabloid portal hospital university conglomerate manufacturer operator regulator watchdog supermarket chain
`);

/** Last word (or first, before “of”) of an organisation's name. */
export const ORG_HEADS = set(`
Academy Administration Agency Airlines Airways Alliance Army Assembly Associates Association Authority Bank Battalion Board Brigade Broadcasting Brothers Bureau Cabinet Campaign Center Centre Chamber Channel Church
Club Coalition College Commission Committee Committees Company Confederation Conference Congress Consortium Convention Cooperative Corporation Corp Corps Council Court Daily Department Directorate Division Duma
Federation Fellowship Fleet Force Forces Forum Foundation Front Fund Government Group Guard Guild Herald Hospital House Inc Industries Initiative Inspectorate Institute Institution Intelligence
Journal Laboratory Laboratories League Legislature Limited Ltd Mail Media Ministry Mission Monitor Mosque Motors Movement Museum Navy Network News Newspaper Observatory Office Orchestra Organisation Organization Panel
Parliament Partners Partnership Party Patrol Petroleum Police Post Press Program Programme Project Prosecutor Radio Railways Reserve School Secretariat Senate Service Services Society Staff Star Supermarkets Survey Syndicate
Systems Taskforce Team Technologies Telegraph Television Temple Theatre Theater Times Tribune Trust Union United University Veterans Voice Watch Weekly Works Defence Defense Security Affairs
Regiment Squadron Militia Embassy Consulate Brotherhood Gallery Library Ballet Opera Choir Studios Electronics Securities Pharmaceuticals Insurance Entertainment Logistics Motor Aerospace Holdings Investments Gazette Chronicle Observer Inquirer Examiner Bulletin Courier Dispatch
Sentinel Globe Register Argus Advertiser Review Digest Magazine Polytechnic System Trustees Clinic Archive Archives Zoo Hospice Kindergarten Seminary Conservatory Synagogue Monastery
Diocese Archdiocese Caucus Treasury Constabulary Squad Ombudsman Railway Rail Lines Transit Ferries Cruises Freight Cargo
Community Exchange Collective Congregation Rescue Unit Conservancy Faculty
`);

export const PLACE_HEADS = set(`
Airport Avenue Bay Beach Borough Boulevard Bridge Canal Canyon Castle Cathedral City Coast County Creek Desert District Falls Forest Garden Gardens Gulf
Harbor Harbour Heights Highway Hill Hills Hotel Island Islands Jail Lake Lane Mall Mount Mountain Mountains Oblast Ocean Palace Park Peninsula Plaza Port Prison Province
Region Republic Ridge River Road Route Sea Square Stadium Station Strait Street Strip Tower Town Township Valley Village Zone
`);

/** Lower-case, after or before a place's name. */
export const PLACE_NOUNS = set(`
area province region city town village district oblast county island islands peninsula republic prefecture governorate state suburb neighborhood neighbourhood territory krai
river lake valley mountain airport border coast municipality settlement resort
`);

export const PLACE_PREPOSITIONS = set('in near outside across around throughout inside');

/** Before “in X” or “to X”: what somebody does of a place, or what stands or happens in one. */
export const PLACE_VERBS = set(`
arrive arrived arrives based born buried camped died docked drove fled flew flies fly flying grew held landed lived lives living moved raised resides returned sailed settled stationed travelled
traveled travelling traveling up walked
`);
export const SITES = set(`
airport apartment bakery base cafe camp cathedral cemetery ceremony church cinema clinic college conference court courthouse demonstration depot factory farm flat funeral garage
hearing home hospital hotel house jail laboratory market meeting meetings mine mosque museum office offices plant port prison protest protests pub rallies rally refinery restaurant school schools
shelter shop shops station streets studio summit synagogue talks temple theatre theater trial university vigil warehouse workshop
`);
/** First word of a place's name: what it is, in the languages from which the news takes such names as they are. */
export const PLACE_OPENERS = set(`
Mount Mt Lake River Cape Fort Port Camp Gulf Strait Isle St Wadi Jebel Jabal Djebel Barangay Rue Rua Calle Avenida Avinguda Via Viale Piazza Plaza Plaça Praça Place Palais Palazzo Palacio Palácio Estádio Estadio
Stade Stadio Stadion Ciudad Cerro Cordillera Laguna Lac Lago Loch Río Rivière Puerto Porto Pont Ponte Puente Parc Parque Parco Playa Praia Île Ilha Isla Isola Monte Mont Villa Barrio Kampung Kuala Pulau Gunung Sungai
Château Schloss Jardin Gare Quai Boulevard Bab Beit Tel Kfar Kibbutz Deir
`);
/** Before “at X”: what stands or is done on the ground of a place. */
export const GROUNDS = set(
  'airfield airstrip anchored barracks base battle camp camped crossing docked garrison landed mine outpost port quarry settlement',
);
/** Before “of X”: whose they are is a place. */
export const PLACE_PARTS = set(
  'mayor governor residents resident streets outskirts suburb suburbs port harbour harbor north south east west inhabitants',
);

/** Last word of an event's name; those in lower case need words before them that are a name. */
export const EVENT_HEADS = set(`
disaster crisis massacre earthquake quake tsunami bombing bombings shooting shootings riots uprising revolution summit scandal affair accords agreement
treaty pandemic epidemic outbreak referendum olympics championship championships festival hurricane cyclone typhoon eruption siege coup trial inquiry
`);
export const EVENT_NAME_HEADS = set(`
War Wars Olympics Games Cup Summit Festival Revolution Massacre Uprising Championship Championships Marathon Treaty Accord Accords Agreement Protocol Declaration Pact
Conference Earthquake Hurricane Disaster Riots Trial Trials Inquiry Crisis Spring Referendum Election Elections
`);

/** Last word of an award's name, and, behind two words at least, of a law's. */
export const PRIZE_HEADS = set('Prize Prizes Award Awards Medal');
export const LAW_HEADS = set('Act Bill');
/** The same behind one word: “Velm Statute”, “Fourth Amendment”, “Geneva Conventions”. */
export const TEXT_HEADS = set('Amendment Charter Conventions Statute');

/** First words of an event's name: “Hurricane Velm”; and those that go on with “of”. */
export const EVENT_OPENERS = set('Hurricane Typhoon Cyclone Operation Copa Coppa Coupe Taça Supercopa');
export const EVENT_OF_HEADS = set('Battle Siege Treaty');

/** “Commission on Ports” */
export const ON_HEADS = set(
  'Charter Commission Committee Council Conference Convention Forum Office Panel Subcommittee Treaty',
);

/** Bodies that articles name by a country's adjective: “Russian army”. Words of a row are one body. */
export const STATE_BODIES: readonly (readonly string[])[] = [
  ['army', 'military', 'armed forces'],
  ['security services', 'secret services', 'security service', 'secret service', 'intelligence'],
  ['authorities'],
  ['government'],
  ['parliament'],
  ['police'],
  ['navy'],
  ['air force'],
];

/** Wars by what they do to a place: “invasion of X”, “war in X”. */
export const WAR_NOUNS = set('war invasion');

/** What bears a name that is often a place's; with a name before them only those of the second list, for ferries have harbours. */
export const VESSEL_NOUNS = set(`
ship submarine cruiser frigate destroyer corvette battleship warship flagship minesweeper icebreaker trawler tanker freighter
steamer steamship liner ferry yacht schooner tugboat barge tug galley brig lightship gunboat
`);
export const NAVAL_NOUNS = set(
  'submarine cruiser frigate destroyer corvette battleship minesweeper icebreaker trawler schooner gunboat',
);

/** Letters before a vessel's name. */
export const SHIP_PREFIXES = set('USS HMS HMAS HMCS HMNZS RMS SS MV MS MT RV INS SMS');

/** After or before a title in quotation marks, which is then its name. */
export const AWARD_NOUNS = set('award medal prize order honour honor title rank badge');

/** Organisations that everybody names by a building or a brand. */
export const WELL_KNOWN_ORGS = set(`
Kremlin Pentagon Vatican Knesset Duma Bundestag Interpol Europol Nato NATO UN EU WHO IMF OPEC Opec UNESCO Unesco UNICEF Unicef FIFA UEFA NASA FBI CIA BBC CNN
Reuters Bloomberg TASS Hamas Hezbollah Taliban Fatah Telegram Facebook Instagram Twitter YouTube WhatsApp TikTok Google Microsoft Apple Amazon Wikipedia
G7 G8 G20 OpenAI SpaceX Nvidia Intel IBM Sony Spotify Pfizer Moderna AstraZeneca Volkswagen BMW Renault Siemens Shell ExxonMobil Lufthansa Ryanair Walmart Ikea Nestlé
Al-Qaeda al-Qaeda al-Qaida Al-Shabaab Al-Shabab al-Shabaab al-Shabab Isis ISIS ISIL Frontex Eurostat Gazprom Rosneft Netflix Uber Tesla Boeing Airbus Toyota Samsung Huawei Greenpeace
`);
export const WELL_KNOWN_ORG_PHRASES = set(
  'White_House Downing_Street Capitol_Hill Scotland_Yard Wall_Street Red_Cross Red_Crescent Amnesty_International Human_Rights_Watch United_Nations European_Union Al_Jazeera Associated_Press Islamic_State Al_Qaeda Boko_Haram Médecins_Sans_Frontières Sinn_Féin Le_Monde El_País Der_Spiegel Reporters_Without_Borders Doctors_Without_Borders Save_the_Children Goldman_Sachs Black_Lives_Matter Deutsche_Bank Rolls_Royce',
);

/** Nouns for people: their plural possessive belongs to the name that follows (“Sailors' Widows”, “Father's Day”). */
export const PEOPLE_NOUNS = set(`
mother mothers father fathers woman women man men child children people soldier soldiers worker workers veteran veterans teacher teachers student
students doctor doctors writer writers player players farmer farmers parent parents citizen citizens patient patients prisoner prisoners king queen
saint lady new year april all labour labor magistrate magistrates bishop bishops sailor sailors miners drivers engineers nurses nurse journalists journalist lawyers actors artists consumers consumer pensioners girls boys
`);

/** Ends a name made of a person noun's possessive: “Mother's Day”. */
export const HOLIDAY_HEADS = set('Day Eve Week');

/** Surnames that are common words too: on their own they mark nothing. */
export const WORDLIKE_SURNAMES = set(`
black white brown green gray grey young old king queen bush wood woods hill hills field fields rice bell cook baker page price hope grace love rose may march west
north east south strong long short small little wise good best power powers church stone banks bank ford lake rivers rivers marsh moon day knight noble bishop pope
major mayor chance case cross field fox wolf bird bass fish crane swan lamb bull bear page reed reeds rush weed frost snow winter summers summer star law
lawless judge justice marshall sharp savage rich poor moody gay joy bliss pain park parks street way works house houses post mill mills waters wells ball bond gold
silver steel bates hunt walker turner fisher hunter cooper carter mason porter butler barber miller taylor smith clerk gates doors hand hands head foot heart more less
mother father brother son daughter man woman child
ban blunt bright cash chase cole cruise early fair farmer flint flood french friend frank grant graves guest hatch hook keen key kitchen leaf low mast
mercy mount patient peace pound press pride prior read reader ring rock root sales sands sessions shade shelter shore song spear speed spring sparks
stern stock sweet swift temple tower town trail tree wall walls war ware weeks wild worth yard
`);

/** Surnames of millions: on their own they mean somebody only in an article that names that person in full. */
export const COMMON_SURNAMES = set(`
Smith Johnson Williams Jones Davis Wilson Anderson Thomas Moore Jackson Martin Lee Thompson Harris Clark Lewis Robinson Allen Scott Wright Adams Nelson
Hall Campbell Mitchell Roberts Phillips Evans Edwards Collins Stewart Morris Murphy Kelly Rogers Morgan Peterson Cooper Reed Bailey Richardson Cox Howard Ward
Garcia García Rodriguez Rodríguez Martinez Martínez Hernandez Hernández Lopez López Gonzalez González Perez Pérez Sanchez Sánchez Ramirez Ramírez Torres Flores
Rivera Gomez Gómez Diaz Díaz Fernandez Fernández Cruz Morales Reyes Gutierrez Ortiz Santos Oliveira Pereira
Kim Park Choi Jung Kang Cho Yoon Wang Li Zhang Chen Liu Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Lin Nguyen Tran Pham Tanaka Suzuki Sato Takahashi
Singh Kumar Patel Sharma Gupta Das Khan Ahmed Ali Hassan Hussein Hussain Mohamed Mohammed Ibrahim Rahman Islam Begum Shah
Ivanov Smirnov Kuznetsov Popov Müller Muller Schmidt Schneider Fischer Weber Meyer Rossi Russo Ferrari Bianchi Dupont Dubois Durand Hansen Johansson Andersson Larsen Nielsen
Cohen Levy Yilmaz Kaya Demir Papadopoulos Nowak Kowalski Novak Horvath Nagy
`);

/** Nouns of action that are no subject of their own. */
export const EMPTY_SUBJECTS = set(`
organization organizations realization civilization authorization characterization generalization specialization utilization optimization summarization customization
`);

export const PARTICLES = set(
  'de da do del della des di du los las van von der den bin ibn al el la le dos das ter ten af zu',
);

/** After a person's name: of two of one name, which. */
export const GENERATIONS = set('Jr Sr Snr II III IV');

/** What kind of firm, or club, one is in law: its name is the same without. */
export const LEGAL_FORMS = set(`
Inc Incorporated Corp Corporation Co Company Ltd Limited LLC LLP LP plc PLC Plc Pvt Sdn Ltda Lda SARL Sarl SRL Srl SpA GmbH AG SA SAS SpA NV BV AB AS ASA Oyj Oy KK Pty Pte Bhd Tbk OAO PAO ZAO OOO PJSC JSC SE KG Group Holding Holdings FC CF
`);

/** What a firm trades in, as the last words of its name; in the stems of `body-name.ts`. */
export const COMPANY_WORDS = set(`
adviser advisor analytic apparel aviation bancorp beverage bioscience biotech brewery brewing capital consulting diagnostic equity film financial interactive lab management mining
outfitter production property publishing realty record research robotic shipping shipyard therapeutic tv utility venture
airline airway automotive brand chemical communication device electric electronic energy entertainment food foods industry instrument international laboratory logistic machine
material motor network oil gas petroleum pharmaceutical pictur picture resource retail semiconductor software solution son brother bros partner steel store studio system technology telecom telecommunication wireless global worldwide
`);

/** Last word of a firm's name, and nobody's last name. */
export const COMPANY_HEADS = set(`
Advisers Advisors Analytics Apparel Aviation Bancorp Beverages Biosciences Biotech Brands Breweries Brewing Capital Chemicals Communications Consulting Diagnostics Equity Films
Financial Foods Interactive Labs Management Mining Networks Outfitters Pictures Productions Properties Publishing Realty Records Research Resources Robotics Semiconductor
Semiconductors Shipping Shipyards Software TV Technology Telecom Telecommunications Therapeutics Utilities Ventures
Engineering Construction Constructions Contractors Steelworks Biologics Genomics Textiles Ceramics Plastics Motors Mobility Renewables Cement Dairies Timber Sawmills
`);

/** First word of a firm's or a club's name: “Radio Velm”, “FC Velm”. */
export const ORG_OPENERS = set(`
AFC Atlético Banca Banco Banque Borussia Club Deportivo Diario Dinamo Dynamo FC FK Groupe Grupo Gruppo Lokomotiv NK Olympique Radio RB SC Sporting SV TSG VfB VfL
Agence Agencia Agência Alliance Assemblée Associação Asociación Association Bank Caisse Canal Centro Clube Comité Confederación Confédération Conseil Consejo Cruz Crédit Esporte Federación Fédération Fondation Fondazione Frente Front Fundación Fundação Harakat Hizb Hospital Institut Instituto Istituto Jabhat Jemaah Kementerian Mairie Ministère Ministerio Ministério Ministero Movimento Movimiento Mouvement Parti Partido Partito Persatuan Polizia Policía Polícia Rede Sociedad Sociedade Società Société Sport Télévision Universidad Universidade Università Universität Université Universiti Universitas
`);

/** What is somebody's, or somebody is, of a firm: “stake in Velm”, “analyst at Velm”. */
export const FIRM_NOUNS = set(`
analyst chairman chairwoman co-founder economist employees executive founder owner shareholder shareholders shares stake strategist takeover
`);

/** What every state has one of: bodies, their fields of work, and words that set none of them apart. */
export const COMMON_OFFICE_WORDS = set(`
academy administration affairs agency armed army assembly authorities authority bank board bureau cabinet center central centre
chamber chief chiefs college command commission committee congress constitutional council court courts customs defence defense department
directorate division economic economy education election elections electoral emergencies emergency energy environment executive federal
finance force forces foreign foundation fund general government guard health high higher home house human immigration information
inspectorate institute intelligence interior internal investigations investigative joint judiciary justice labor labour legislature
local lower main migration military minister ministers ministry national navy air office organisation organization parliament people
police presidency president presidential press prime prison prosecution prosecutor prosecutors public regional reserve rights
secret secretariat secretary security senate service services situations social special staff state statistics supreme tax
transport transportation treasury union upper veterans war welfare
`);

/** Fields of work that offices have in pairs: “Ports and Fisheries Agency”. */
export const FIELD_WORDS = set(`
ageing agriculture alcohol antiquities arts asylum aviation banking beef biodiversity border borders broadcasting budget business charities charity chemical children climate coal commerce communities competition consumer consumers copyright corrections culture cybersecurity dairy development disability disaster diversity drug drugs education electricity energy equality ethics exchange family farm farmers farming fire firearms fisheries fish food forestry forests gambling gas
game gaming gold growers harbour harbours heritage hospitality housing humanitarian industry inequality innovation irrigation land learning livestock maritime market markets medicines mining monuments music nature nuclear nursing
oceanic oil parks patents pensions planning policy ports postal poverty power producers radiation railways refugees relief rescue research retail
roads safety savings science seafood securities shipping skills space sport sports standards technology telecommunications tobacco tourism trade training travel universities urban water weapons weather wildlife women workers youth
`);

/** What a hyphen ties to a name without being part of it: “Torvik-based”. */
export const HYPHEN_ENDINGS = set(`
age aged alone and area based bashed bound born bred built by car century class day door era fed filled first for free from funded half held high hit hour in kept led less level like
line linked lite long loving made man member mile month new off old on only out over own owned part plus post pound pro proof ready rich run scale seat sized sold star state
strong style term terms the time tied to torn type up week wide wing winner won year years
`);

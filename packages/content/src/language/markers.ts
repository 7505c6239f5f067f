import { BOKMÅL_ONLY, NYNORSK_ONLY } from "./norwegian-forms.ts";
import { wordsOf } from "./words-of.ts";

/** Languages the markers tell apart: those letters are written in, and the two neighbours they are mistaken for. */
export type SeenLanguage = "nb" | "nn" | "en" | "se" | "da" | "sv";
/** Languages that are told apart: those letters are written in, and two that are taken for them. */
export const SEEN_LANGUAGES: readonly SeenLanguage[] = ["nb", "nn", "en", "se", "da", "sv"];

/** Words that bokmål and nynorsk share. */
const NORWEGIAN = wordsOf(`
  og i på er til av for med som det den om at har kan vi du deg meg seg oss din ditt dine vår vårt våre min han
  eller men skal vil må fordi dersom når der her hos mellom gjennom etter over under før opp ut inn ned denne dette
  alle mange ingen all alt også både så bli blir ta få får gi gir kunne skulle ville måtte hadde var hei hilsen brev
  brevet skjema skjemaet prosjekt prosjektet spørsmål svar svare delta helse kontakt behandling data frivillig nei
  avdeling avdelingen poliklinikk poliklinikken lege legen fastlege fastlegen informasjon invitasjon operasjon
  legitimasjon
`);

/** Words that bokmål writes so, and nynorsk as a rule in another way. */
const BOKMÅL = wordsOf(`
  nå de bare gjøre gjør selv mye mer bedre siden senere uke uker navn måneder hele flere mens ennå se si sier følge
  følger ønsker ønske trenger kommer skriver tjenester tjenesten tidligere sykehuset personer undersøkelser
  helseopplysninger deltar tar trekke trekker spørre spørsmålene svarene lagres lagret slettes slettet behandles
  godkjent besvare besvarer begynnelsen mulighet rettigheter samtykker vennlig kjære annet egne noensinne enten
  finnes blant sendes brukes mottatt mottar dager forskere forskerne sammen kun hun inne pasienter kjenner deltaker
  deltakere deltakelsen inviteres sykepleier
`);

/** Words that nynorsk writes so, and bokmål as a rule in another way. */
const NYNORSK = wordsOf(`
  no vart verte verta blei gjere gjer sjølv sjølve hennar betre seinare veke veker månader medan enno sjå seie
  seier følgje følgjer ønskje treng kjem skriv tenester tenesta tidlegare sjukehus sjukehuset sjukdom undersøking
  undersøkinga undersøkingar forsking forskingsprosjekt forskingsprosjektet helseopplysningar deltaking deltek tek
  trekkje trekkjer spørje spørsmåla svara lagra sletta behandla godkjend svarar moglegheit høve rettar samtykkjer
  helsing anna eigne difor finst mottek fekk gjekk dagar forskarar forskarane
`);

/** The commonest words of each language; a word may be in several. */
export const MARKERS: ReadonlyMap<SeenLanguage, ReadonlySet<string>> = new Map<
  SeenLanguage,
  ReadonlySet<string>
>([
  ["nb", new Set([...NORWEGIAN, ...BOKMÅL, ...BOKMÅL_ONLY])],
  ["nn", new Set([...NORWEGIAN, ...NYNORSK, ...NYNORSK_ONLY])],
  [
    "da",
    wordsOf(`
        og i på er til af for med som det den om at har kan vi du dig mig sig os din dit dine vores jer jeres min han
        eller men skal vil må fordi når der her hos mellem gennem efter over under før op ud ind ned denne dette alle
        mange ingen al alt også både så blive bliver tage tager få får give giver kunne skulle ville måtte havde var
        ikke jeg hvordan fra en et nogen noget nogle være været hvad hvem hver hvorfor hvor hvilke nu de dem deres
        bare kun sammen uden blev gøre gør selv hun hende hendes meget mere bedre siden senere hvis uge uger navn
        hele flere mens se sige siger følge følger ønsker kommer skriver inden tidligere sygehus sygdom patienter
        personer undersøgelse undersøgelsen forskning oplysninger oplysningerne deltage deltagelse deltager trække
        spørge spørger spørgsmål spørgsmålene svar svarene svare gemmes slettes venlig kære hej hilsen brevet skemaet
        sundhed igen nej altid hjælp ligesom måske behandling behandlingen frivilligt kontakt
      `),
  ],
  [
    "sv",
    wordsOf(`
        och i på är till av för med som det den om att har kan vi du dig mig sig oss din ditt dina vår vårt våra min
        eller men ska skall vill måste eftersom när där här hos mellan genom efter över under före upp ut in ner denna
        detta alla många ingen allt också både så bli blir ta få får ge ger kunde skulle ville hade var inte jag hur
        från en ett någon något några vara varit vad vem varje varför vilka vilken nu de dem deras bara tillsammans
        utan blev göra gör själv ni er hon henne hennes mycket mer bättre sedan senare vecka veckor namn månader hela
        flera medan se säga säger följa önskar behöver kommer skriver inom tidigare sjukhus sjukdom patienter personer
        undersökning undersökningen forskning uppgifter uppgifterna delta deltagande deltar frågor frågorna svar svara
        svaren sparas raderas vänlig kära hej hälsningar brevet formuläret enkäten hälsa igen nej alltid hjälp frivilligt
      `),
  ],
  [
    "en",
    wordsOf(`
        the and you your of to is are we have has that this these those with from not be been by our us it its can at
        any for was were will would should could may must or but if when where who what why how which about because
        there here please they their them she he her his do does did don't no yes only also more than as an a in on
        into after before during research study take part answer questions letter form information contact choose
        please see next page details below want need without reason time all other some my me i
      `),
  ],
  [
    "se",
    wordsOf(`
        lea leat lei ledje leamen leahkit mii don dii mun son sii moai doai soai dat dán dás das daid dain dan dasa maid
        mat mo movt gos goas gosa gii geat geain man eai ii in it eat ehpet amas alla sáhttá sáhtát sáhttit sáhttet
        sáhtte galgá galgat galget ferte fertejit háliidat háliida ja dahje muhto go jus vai ahte dego dahjege maŋŋel
        ovdal birra bokte haga badjel vuollel gaskkas siste olggobealde dutnje munnje midjiide dudno du mu min din
        mis dis dieđut dieđuid diehtu dutkan dutkama dutkanprošeakta dutkamušas jearaldagat jearaldagaid jearaldat
        vástidit vástidat vástádusat searvat searvan searvama eaktodáhtolaš geassádit oktavuohta oktavuođa
        dearvvasvuohta dearvvašvuođa reive reivve skovvi skovi olmmoš olbmot áigi beaivi jagi buorre buot eará eanet
        dušše maiddái nu nugo dál ain juo fal giitu dearvvuođat
      `),
  ],
]);

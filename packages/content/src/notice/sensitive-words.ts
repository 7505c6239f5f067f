import { wordList } from "../text/internal/word-list.ts";

/**
 * Beginnings or parts of words that tell something of a person's health, also inside compounds (`brystkreft`,
 * `kreftpasient`). Bokmål and nynorsk, then English.
 */
export const SENSITIVE_STEMS: readonly string[] = wordList(`
  kreft, svulst, tumor, leukemi, lymfom, melanom, metastase, diabetes, insulin, hjerteinf, hjarteinf,
  hjertesvikt, hjartesvikt, hjerteflimmer, hjerneslag, hjerneskade, epilepsi, demens, alzheimer,
  parkinson, psykose, psykoti, schizofren, bipolar, depresjon, deprimer, spiseforst, eteforst, anoreksi,
  bulimi, selvmord, sjølvmord, selvskad, sjølvskad, rusmid, rusbehand, rusomsorg, alkohol, narkotika,
  avhengighet, avhengigheit, provosert abort, spontanabort, svangerskap, graviditet, gravid, prematur,
  infertil, barnløs, kjønnssyk, kjønnssjuk, klamydia, gonoré, syfilis, hepatitt, tuberkulose, psoriasis,
  leddgikt, revmat, gikt, sklerose, crohn, kolitt, colitt, inkontinens, overvekt, fedme, operasjon,
  operert, kirurg, transplant, dialyse, strålebehandling, stråleterapi, cellegift, kjemoterap, immunterap,
  psykiatri, psykisk, psykolog, poliklinikk, klinikk, sykdom, sjukdom, syke, diagnose, diagnost, pasient,
  behandling, biopsi, screening, mammografi, livmorhals, tarmkreft,  vaksine, covid, korona,
  genetisk, arvelig, arveleg, utviklingshem, autisme, autistisk, tvangsinn, overgrep, voldtekt, valdtekt,
  seksuel, smerte, hofteprotese, kneprotese, protese, lidelse, liding, medisinering, legemid, rehabiliter,
  traume, brudd i, migrene, endometri, cøliak, fibromyalg, osteopor, beinskjør, lupus, tourette, blodpropp,
  trombose, hemofil, blødersyk, blødarsjuk, nyresvikt, leversvikt, skrumplever, søvnapn, cystisk fibrose, hjernesvulst,
  overgangsalder, utbrent, stoffskift, epilept, hjernehinne, borreliose, ereksjon, hemorro, kronisk,
  hjerneblød, hjernebløding, blødning, bløding, infarkt, hjerteklaff, hjarteklaff, atrieflimmer, bekhterev, bechterew,
  lungebetenn, pneumoni, sepsis, blodforgift, prolaps, tinnitus, hørselstap, høyrselstap, synstap, glaukom, grå stær,
  søvnløs, insomni, panikk, asperger, lammelse, lamming, cerebral parese, ryggmarg, downs syndrom, huntington,
  nevropat, herpes, kondylom, steriliser, dødfød, daudfød, hysterektomi, utmattelse, utmatting, diabet, kroppsskade,
  amputer, amputa, hemorrh, haemorrh, infarct, insomnia, eating disorder, hearing loss, paralys, stillb, fatigue,
  multippel, cøliac, coeliac, celiac, endometr, thrombosis, haemophil, hemophil, fibrosis, apnoea, apnea,
  hukommelse, hukommels, magesår, leggsår, fotsår, trykksår, tolvfingertarm, betennels, infeksjon, forstyrrels, syndrom, gallestein, nyrestein, nyrestin, hjertefeil, hjartefeil, svimmel, spasm, skjelett, bronkitt, gastritt, artritt, artrose, cystitt, anemi, myelom, sarkom, adenom, dystrofi, arytmi, hypertensjon, blodtrykksmed, lungesvikt, hjertestans, hjartestans,
  vold i nær, voldsut, familievold, mishandl, partnervold, skopi, gentest, røntgen, blodprøvesvar, prøvesvar, celleprøve, vevsprøve, opioid, opiat, heroin, kokain, cannabis, hasj, marihuana, narkoman, rusavh, spillavhen, spelavhen, pengespill, gambling, bulimi, tvangsli, fobi, psykopat, adopsjon, adopter, barnevern, fengsel, prematur, kastrer, sterilitet, impoten, lungesykd, lungesjuk, hudsykd, blære, analfiss, fistel, stomi, utlagt tarm, menopaus, kjønnsink, kjønnsidentitet, befruktning, prostat, deprešuv, thyroid, kidney failure, liver failure, dávd, buohcci, cancer, leukaemia, leukemia, lymphoma, melanoma, diabetic, stroke, heart
  attack, heart failure, dementia, psychosis, psychotic, schizophren, depression, depressed, anorexia,
  bulimia, suicid, self-harm, substance abuse, alcohol, addict, pregnan, abortion, miscarriage,
  infertility, chlamydia, gonorrh, syphilis, hepatitis, tuberculosis, arthritis, rheumat, sclerosis,
  colitis, incontinen, obesity, overweight, surgery, surgical, operation on, dialysis, radiotherapy,
  chemotherapy, immunotherapy, psychiatr, psycholog, mental health, clinic, disease, illness, disorder,
  diagnos, patient, treatment, biopsy, vaccine, genetic, heredit, autism, sexual, medication
`);

/** Short words, taken only when they stand alone. */
export const SENSITIVE_WORDS: readonly string[] = wordList(`
  hiv, aids, kols, copd, adhd, als, ms, ivf, rus, angst, astma, asthma, eksem, eczema, abort, ptsd,
  ulcerøs, pcos, hpv, ibs, syk, sjuk, slag, tumour, cyste, cyst, hernia, brokk, pollen, allergi, allergy, mrsa, anxiety
`);

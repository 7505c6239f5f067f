import type { RuleExemptions } from "./exemption.ts";

const MEASURES = [
  "%",
  "prosent",
  "minutter",
  "timer",
  "dager",
  "uker",
  "veker",
  "måneder",
  "månader",
  "år",
  "kr",
  "poeng",
  "kg",
  "gram",
  "mg",
  "ml",
  "cm",
  "meter",
  "km",
  "minutes",
  "hours",
  "days",
  "weeks",
  "months",
  "years",
  "percent",
  "points",
  "minuhta",
  "vahku",
];
/** What makes a sentence of an item, one word each. */
const CLAUSES = [
  "brev vi sender",
  "brev me sender",
  "brev så fort det går",
  "skjema før den dagen",
  "brev dere får",
  "brev til dykk",
  "brev de får",
  "brev dei får",
  "brev som før",
  "brev når tid er",
  "brev du får",
  "brev hvis mulig",
  "brev dersom mogleg",
  "brev fordi nettet er nede",
];
const ENGLISH_CLAUSES = [
  "letters we send",
  "letters you get",
  "letters as it suits",
  "letters they send",
  "letters from there",
  "letters which last",
  "letters that last",
  "letters if possible",
  "reive mii sáddet",
  "reive don oaččut",
];

export const sums: RuleExemptions = {
  rule: "text/sum-wrong",
  exemptions: [
    {
      because: "the second number is a share, a measure or a date",
      found: "12 av 10 deltakere sov bedre.",
      sound: [
        "De vil ha 12 av 10 prosent av midlene.",
        "De vil ha 12 av 10 % av midlene.",
        "They want 12 of 10 percent of it.",
        "Hver 12 av 10.2027 kom det noen.",
        "Se 12 av 10. mai.",
      ],
    },
    {
      because: "one is an article too",
      found: "Tre av to deltakere sov bedre.",
      sound: ["Brevet er 3 av 1 type."],
    },
    {
      because: "more digits may stand for a year or a reference",
      found: "13 of 12 people slept better.",
      sound: ["Ref. 2027-13 of 12 people. Nr. 2.13 av 12 gjelder.", "Det var 1/13 av 12 liter."],
    },
    ...["til sammen", "tilsammen", "totalt", "i alt", "in total", "altogether", "oktiibuot"].map((word) => ({
      because: `what the items come to is no item: ${word}`,
      found: `Studien har 850 deltakere: 400 menn og 350 kvinner, ${word} 750.`,
      sound: [`Studien har 850 deltakere: 400 menn og 450 kvinner, ${word} 850.`],
    })),
    {
      because: "a bracket closes what it opened",
      found: "Du får tre skjemaer (ett nå og ett om et år).",
      sound: ["Du (som får tre skjemaer: ett nå og ett om et år) kan ringe."],
    },
    {
      because: "one of a thing is counted by nobody",
      found: "Du får to skjemaer: ett nå, ett i mai og ett i juni.",
      sound: ["Du får 1 skjema: 1 side og 1 konvolutt.", "Vi har én ting å si etter to uker: takk."],
    },
    {
      because: "measures are not counted",
      found: "Du får fire skjemaer: ett nå, ett i mai og ett i juni.",
      sound: [
        "Det blir fire besøk: 20 minutter, 30 minutter og 40 minutter.",
        "Det er fire timer: to på mandag, en på tirsdag og to på fredag.",
        "Det er fire prøver: 5 ml blod, 10 ml urin og 2 ml spytt.",
        ...MEASURES.map((unit) => `Det er fire besøk: 20 ${unit}, 30 ${unit} og 40 ${unit}.`),
        "It is four visits: 20 minutes, 30 minutes and 40 minutes.",
      ],
    },
    {
      because: "each item is several",
      found: "Det er tre grupper: 20 menn og 30 kvinner.",
      sound: ["Det er tre grupper: 20 menn, 30 kvinner og 40 barn."],
    },
    {
      because: "clauses are no items",
      found: "Det er tre måter å svare på: nett og telefon.",
      sound: [
        ...CLAUSES.map((item) => `Det er tre måter å svare på: nett og ${item}.`),
        ...ENGLISH_CLAUSES.map((item) => `There are three ways to answer: online and ${item}.`),
      ],
    },
    {
      because: "an `og` may stand within an item",
      found: "Du trenger to ting: blod, spytt og urin.",
      sound: [
        "Vi tar to prøver: blod og spytt, hår og negler.",
        "Vi tar to prøver: blod fra armen, spytt fra barnet og mora.",
      ],
    },
    {
      because: "brackets explain more often than they count",
      found: "Brevet har to vedlegg (samtykkeskjema, informasjon om prøvene, svarkonvolutt).",
      sound: ["Det er tre grunner (kort tid og for få folk på jobb)."],
    },
    {
      because: "some of the items have a number of their own",
      found: "Det er tre prøver: blod og urin.",
      sound: ["Det er tre prøver: to av blod og urin."],
    },
    {
      because: "long items are sentences",
      found: "Det er to måter å svare på: nett, telefon, papir.",
      sound: ["Det er to måter å svare på: på nettsiden vår med mobil hjemme, på papir, blått, hvitt."],
    },
    {
      because: "a large number is not told apart",
      found: "Vi spør om tolv ting: søvn og kost.",
      sound: ["Vi spør om 35 ting: søvn og kost."],
    },
    {
      because: "an article is no count, and one number no sum",
      found: "Det er 8 spørsmål om søvn og 6 spørsmål om kost, til sammen 15 spørsmål.",
      sound: [
        "Det er et hefte med 8 spørsmål om søvn og 6 spørsmål om kost, til sammen 14 spørsmål.",
        "Det er 8 spørsmål, til sammen 15 med de andre.",
      ],
    },
    {
      because: "measures add up with their like",
      found: "Det tar 10 minutter for blodprøven og 20 minutter for skjemaet, til sammen 40 minutter.",
      sound: [
        "Det er 3 skjemaer og 20 minutter med samtale, til sammen 45 minutter.",
        "Det er 20 % menn og 30 kvinner, til sammen 45 personer.",
      ],
    },
    {
      because: "a list goes on below an empty line and over two lines",
      found: "Vi tar tre prøver:\n\n- blod\n- spytt\n\nDu får svar.",
      sound: [
        "Vi tar tre prøver:\n\n- blod\n- spytt\n  om morgenen\n\n- urin\n\nDu får svar.",
        "Vi tar tre prøver:\n\n- av alle.\n\nDu får svar.",
      ],
    },
  ],
};

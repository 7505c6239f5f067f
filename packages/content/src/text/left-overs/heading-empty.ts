import { blocksOf } from "../internal/blocks.ts";
import { shown } from "../internal/find-matches.ts";
import type { TextRule } from "../text-rule.ts";

const LONGEST_HEADING = 80;
/** `Hva skjer med opplysningene?` */
const ASKS = /^(?:\d{1,2}\.? )?\p{Lu}[^.!?:\n]{3,78}\?$/u;
/** What letters tell under a heading each, none of them within another. */
const TOPIC =
  /^(?:\d{1,2}\.? )?(?:formål|føremål|bakgrunn|fordeler og ulemper|fordelar og ulemper|personvern|frivillig deltakelse|frivillig deltaking|økonomi|forsikring|godkjenning|kontaktinformasjon|purpose|background|benefits and risks|data protection|privacy|voluntary participation|insurance|approval|ulbmil|persovdnasuodji)$/iu;
/** Three words and a colon: `Slik gjør du det:`; one or two are a field to fill in. */
const LEADS_ON = /^\p{Lu}[^\n:.!?]{1,30} [^\n:.!? ]{1,30} [^\n:.!?]{1,20}:$/u;
const CLOSES =
  /^(?:(?:med )?(?:vennlig |beste |venleg )?(?:hilsen|helsing)|mvh|(?:kind|best) regards|yours|sincerely|dearvvuođaiguin)(?!\p{L})/iu;
/** A paragraph, after which the letter's own title no longer comes. */
const PARAGRAPH = 60;

export const headingEmpty: TextRule<"text/heading-empty"> = {
  id: "text/heading-empty",
  severity: "hold",
  clearedBy: "superuser",
  parts: ["letter", "cover-letter", "task-text"],
  messages: {
    nb: {
      title: "Overskrift uten tekst",
      what: "Det står ingen tekst under «{met}».",
      why: "Trolig har noe falt ut som mottakeren skulle vite.",
      mend: "Skriv det som mangler, eller ta bort overskriften. Skal det stå slik, kan en superbruker godta det.",
    },
    en: {
      title: "Heading without text",
      what: "No text stands under `{met}`.",
      why: "Something that the recipient should know has probably fallen out.",
      mend: "Write what is missing, or remove the heading. When it should stand so, a superuser may accept it.",
    },
  },
  example: {
    fails:
      "Vi spør om du vil være med i en studie om søvn hos voksne i Norge.\n\nHva skjer med opplysningene?\n\nHvem kan du kontakte?\n\nKari Ås svarer.",
    passes:
      "Vil du være med?\n\nHva handler studien om?\n\nVi spør om du vil være med i en studie om søvn hos voksne i Norge.\n\nHva skjer med opplysningene?\n\nDe slettes.",
  },
  *find({ text }) {
    const blocks = blocksOf(text);
    let begun = false;
    for (const [index, { at, text: block }] of blocks.entries()) {
      const next = blocks[index + 1]?.text ?? "";
      begun ||= block.length >= PARAGRAPH && /[.!]$/u.test(block);
      if (!begun || block.length > LONGEST_HEADING) continue;
      const isEmpty =
        (ASKS.test(block) && ASKS.test(next)) ||
        (TOPIC.test(block) && (TOPIC.test(next) || CLOSES.test(next))) ||
        (LEADS_ON.test(block) && CLOSES.test(next) && !CLOSES.test(block));
      if (isEmpty) yield { at, length: block.length, facts: { met: shown(block) } };
    }
  },
};

import { readDocument } from "../document/read-document.ts";
import { drawDocument } from "../pictures/draw-document.ts";
import { tellFault } from "./tell-fault.ts";
import type { PdfAnswer, PdfQuestion } from "./messages.ts";
import { watch } from "./watch.ts";

/** The reading process: answers one question and ends. Whoever asked ends it when it takes too long. */
process.once("message", (question: PdfQuestion) => {
  watch(question.limits);
  void answer(question).then((said) => process.send?.(said, () => process.exit(0)));
});

async function answer({ asks, bytes, limits }: PdfQuestion): Promise<PdfAnswer> {
  try {
    if (asks === "pictures of its pages")
      return { kind: "drawn", pages: await drawDocument(new Uint8Array(bytes), limits) };
    return { kind: "read", facts: await readDocument(new Uint8Array(bytes), limits) };
  } catch (error) {
    return { kind: "fault", fault: tellFault(error) };
  }
}

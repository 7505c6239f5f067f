import { PDFDocument, PDFName, PDFString, type PDFDict, type PDFRef } from "pdf-lib";

/** What somebody may do to a finished PDF with an editor. */
export type Tampering = (document: PDFDocument) => void | Promise<void>;

/** Opens a PDF, does something to it, saves it. */
export async function tampered(bytes: Uint8Array, change: Tampering): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(document);
  return document.save();
}

const literal = (text: string): PDFString => PDFString.of(text);

/** Puts an annotation on page 1, in the middle of the sheet. */
export function annotate(
  document: PDFDocument,
  entries: Record<string, string | number | PDFRef | PDFDict | PDFString>,
): void {
  const [page] = document.getPages();
  const annotation = document.context.register(
    document.context.obj({ Type: "Annot", Rect: [300, 400, 340, 420], ...entries }),
  );
  const there = page?.node.Annots();
  if (there) there.push(annotation);
  else page?.node.set(PDFName.of("Annots"), document.context.obj([annotation]));
}

const onOpen =
  (action: Record<string, string | PDFString>): Tampering =>
  ({ context, catalog }) => {
    catalog.set(PDFName.of("OpenAction"), context.obj({ Type: "Action", ...action }));
  };

const onClick =
  (action: Record<string, string | PDFString>): Tampering =>
  (document) => {
    annotate(document, { Subtype: "Link", A: document.context.obj(action) });
  };

export const showsMessage: Tampering = onOpen({ S: "JavaScript", JS: literal("app.alert('Hei');") });
export const hasNamedScript: Tampering = (document) => {
  document.addJavaScript("hilsen", "console.println('hei');");
};
export const startsProgram: Tampering = onClick({ S: "Launch", F: literal("program.exe") });
export const submitsForm: Tampering = onClick({ S: "SubmitForm", F: literal("https://example.org/svar") });
export const opensOtherFile: Tampering = onClick({
  S: "GoToR",
  F: literal("annen.pdf"),
  D: literal("start"),
});
export const importsData: Tampering = onClick({ S: "ImportData", F: literal("data.fdf") });

export const holdsSpreadsheet: Tampering = async (document) => {
  await document.attach(Buffer.from("ID;navn\n"), "mottakere.csv", { mimeType: "text/csv" });
};

export const hasField: Tampering = (document) => {
  const [page] = document.getPages();
  if (page)
    document.getForm().createTextField("svar").addToPage(page, { x: 320, y: 300, width: 80, height: 20 });
};

export const hasNote: Tampering = (document) =>
  annotate(document, { Subtype: "Text", Contents: literal("Sjekk nummeret"), T: literal("Redaktør") });
export const hasHighlight: Tampering = (document) => annotate(document, { Subtype: "Highlight" });
export const hasStrikeOut: Tampering = (document) => annotate(document, { Subtype: "StrikeOut" });
export const hasStamp: Tampering = (document) => annotate(document, { Subtype: "Stamp" });
export const hasAttachedNote: Tampering = (document) => annotate(document, { Subtype: "FileAttachment" });
/** A note that no page shows any longer; it is in the file all the same. */
export const hasDetachedNote: Tampering = ({ context }) => {
  context.register(
    context.obj({ Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9], Contents: literal("Sjekk") }),
  );
};

export const hasAuthor: Tampering = (document) => document.setAuthor("Siv Øverås");
export const hasAddressAsSubject: Tampering = (document) => document.setSubject("fra siv.overaas@example.no");
/** A synthetic number (month + 80). */
export const hasNumberAsKeyword: Tampering = (document) => document.setKeywords(["13897299935"]);

export const hasXmpAuthor: Tampering = ({ context, catalog }) => {
  const xml = `<?xpacket begin="\uFEFF"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Siv Øverås</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const stream = context.flateStream(new TextEncoder().encode(xml), { Type: "Metadata", Subtype: "XML" });
  catalog.set(PDFName.of("Metadata"), context.register(stream));
};

export const hasLayer: Tampering = ({ context, catalog }) => {
  const group = context.register(context.obj({ Type: "OCG", Name: literal("Utkast") }));
  catalog.set(PDFName.of("OCProperties"), context.obj({ OCGs: [group], D: { Order: [group] } }));
};

export const losesTags: Tampering = ({ catalog }) => {
  catalog.delete(PDFName.of("StructTreeRoot"));
  catalog.delete(PDFName.of("MarkInfo"));
};
export const losesLanguage: Tampering = ({ catalog }) => {
  catalog.delete(PDFName.of("Lang"));
};
export const saysSwedish: Tampering = ({ catalog }) => {
  catalog.set(PDFName.of("Lang"), literal("sv-SE"));
};
export const hasTemplateAsTitle: Tampering = (document) => document.setTitle("Microsoft Word - Brevmal.dotx");

export const hasBlankPage: Tampering = (document) => {
  document.addPage([595.28, 841.89]);
};

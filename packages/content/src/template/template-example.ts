/** A small template file around `body`, for the examples of rules. */
export const templateExample = (body: string, slots = ""): string =>
  `---
id: eksempel
version: "1.0.0"
language: nb
rounds: [invitation]
kind: letter
${slots === "" ? "" : `slots:\n${slots}\n`}---
${body}
`;

/** A slot declared, for {@link templateExample}. */
export const NAME_SLOT = "  navn: { type: name }";

/**
 * Whether a text that a person was asked for says nothing: no letter and no figure in it, or none that anybody sees. A full stop
 * is no reason, nor is a blank that only looks like a character to `trim`.
 */
export const isWordless = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ""));

/** A telephone number that does not break over two lines. */
export const unbroken = (phone: string): string => phone.replaceAll(" ", "\u{a0}");

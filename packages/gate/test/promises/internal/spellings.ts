/** One of a list, whatever number is drawn. */
export const pick = <Each>(list: readonly Each[], at: number): Each => list[at % list.length] as Each;

/** A user as somebody else may spell them, who is the same one to a gate. */
export const spelt = (user: string, how: number): string =>
  pick(
    [
      user,
      user.toUpperCase(),
      user.normalize("NFD"),
      user.replace(/^[a-z]/u, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)),
    ],
    how,
  );

/** A national id as files write it. */
export const written = (id: string, how: number): string =>
  pick([id, ` ${id}`, `${id.slice(0, 6)} ${id.slice(6)}`, `${id}\n`, `\u00A0${id}\uFEFF`], how);

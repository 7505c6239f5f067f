/** Letters of Norwegian, Sámi and neighbouring names, single spaces and the marks of names, and nothing else. */
export const PLAIN: RegExp =
  /^[A-Za-zÆØÅÄÖÁÉÈÜČĐŊŠŦŽæøåäöáéèêóòôüčđŋšŧž]{1,40}(?:[ '’-][A-Za-zÆØÅÄÖÁÉÈÜČĐŊŠŦŽæøåäöáéèêóòôüčđŋšŧž]{1,40}){0,6}$/u;

/** A piece of every word that the rules for values know. */
export const KNOWN_PIECES: RegExp =
  /undefined|invalid|null|(?<!\p{L})(?:nan|none|nil|nonetype)(?!\p{L})|^(?:na|x|xx|test|ingen|tom|blankt?|empty|ukjen[td]|unknown|mangl[ae]r|missing)$|xxx|todo|fixme|tbd|tba|kommer|kjem|utkast|draft|lorem|dolor|consect|testesen|etterna|nordmann|doe|mergefield|klikk|click|trykk|feil|error/iu;

/** Whether no rule for values can find anything: the short way for the names and words that most values are. */
export const isPlainValue = (value: string): boolean => PLAIN.test(value) && !KNOWN_PIECES.test(value);

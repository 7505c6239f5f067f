/** Letters of Norwegian, Sámi and neighbouring names, single spaces and the marks of names, and nothing else. */
export const PLAIN: RegExp =
  /^[A-Za-zÆØÅÄÖÁÉÈÜČĐŊŠŦŽæøåäöáéèêóòôüčđŋšŧž]{1,40}(?:[ '’-][A-Za-zÆØÅÄÖÁÉÈÜČĐŊŠŦŽæøåäöáéèêóòôüčđŋšŧž]{1,40}){0,6}$/u;

/** A piece of every word that the rules for values know. */
export const KNOWN_PIECES: RegExp =
  /undefined|invalid|null|(?<!\p{L})(?:nan|none|nil|nonetype)(?!\p{L})|^(?:na|x|xx|test|ingen|tom|blankt?|empty|ukjen[td]|unknown|mangl[ae]r|missing|pasient(?:en)?|deltak[ae]r(?:en)?|mottak[ae]r|bruker|patient|participant|recipient|user|nav?mn?|navn|name|fornavn|etternavn|kunde|klient|avdeling(?:en|a)?|seksjon(?:en)?|institutt(?:et)?|r?hf|(?:dødsbo|dødsboet|død|avdøde?|deceased|dead|utvandr[ea]t?|emigrated|sperr[ea]t?|fortrolig|slett[ea]t?|duplika?te?|jábmán|forsk.*|dutk.*|research|kvalitetsregister.*|spørreunder.*|helseunder.*|spørjeunder.*))$|(?:sykehus|sjukehus|hospital|universitet|kommune|foretak|føretak|legekontor|legesenter|klinikk)(?:et|en|a)?$|forsk|dutka|research|xxx|todo|fixme|tbd|tba|kommer|kjem|utkast|draft|lorem|dolor|consect|testesen|etterna|nordmann|doe|mergefield|klikk|click|trykk|feil|error/iu;

/** A piece of every wording, remark and doubled word, which take more words than one. */
export const PIECES_OF_SEVERAL_WORDS: RegExp =
  /må|plikt|oblig|pål|påk|påb|krev|forlang|forvent|venter|ventar|delta|must|requir|compel|insist|demand|ferte|galg|geatn|bákk|bágg|ikk|not|frivil|valg|valf|opp til|kan |får |har |umul|umog|for s|trekk|only|voluntary|too late|grunn|begr|hvorfor|kvifor|reason|eaktod|it |eat |ehpet |ii |følg|konsekv|betyd|innv|mist|tap|ring|kontakt|varsl|meld|oppsøk|purr|mas|skriv|journal|ventetid|køen|will|may|might|could|would|can |lose|forfeit|call|remind|chase|váik|čuov|massá|manah|rask|fort|tidl|bedre|betre|grund|gratis|først|fremst|framst|fyrst|prior|hopp|slipp|slepp|get |receive|gain|be |jump|skip|shorter|oačč|forsk|stud|under|regist|komité|research|trial|survey|dutk|mangl|ukj|missing|opp|given|known|avail|aktu|se |sjå|see|død|dead|deceas|estate|utvan|emigr|sperr|fortrol|adresse|kode|bruk|slett|dupl|jábm|syke|sjuke|hospital|univers|kommune|foretak|føretak|kontor|senter|klinikk|avdel|seksjon|instit|h[fF]|null/iu;

/** Whether no rule for values can find anything: the short way for the names and words that most values are. */
export const isPlainValue = (value: string): boolean =>
  PLAIN.test(value) &&
  !KNOWN_PIECES.test(value) &&
  !(value.includes(" ") && (PIECES_OF_SEVERAL_WORDS.test(value) || hasWordTwice(value)));

/** Of a word or a few that stand there twice, one at least does. */
function hasWordTwice(value: string): boolean {
  const words = value.toLowerCase().split(" ");
  return new Set(words).size < words.length;
}

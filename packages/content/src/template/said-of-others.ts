/**
 * Words of a role that say nothing of it, because they are of another time or of somebody else: `tidligere frivillig`, `det
 * frivillige brannvesenet`, `vi kan trekke tilbake brevet`.
 */
export const SAID_OF_OTHERS: readonly RegExp[] = [
  /(?<!\p{L})(?:var|vart|ble)(?: \p{L}{1,15}){0,2} (?:tidligere|tidlegare|før) (?:frivillig|friviljug)(?!\p{L})/giu,
  /(?<!\p{L})(?:frivillig|friviljug) (?:før|tidligere|tidlegare)(?=[.,!;]| men(?!\p{L})| og(?!\p{L}))/giu,
  /(?<!\p{L})(?:used to be|was once|was previously) voluntary(?!\p{L})/giu,
  /(?<!\p{L})(?:frivillige?|friviljuge?|voluntary) (?:brann|hjelp|organisasjon|innsats|arbeid|lag|foren|sentral|korps|verv|mannskap|fire|organisation|organization|work|sector|group)\p{L}{0,20}/giu,
  /(?<!\p{L})(?:vi|me|we) (?:kan|vil|må|skal|may|can|will|must) (?:trekke|trekkje|withdraw)(?!\p{L})/giu,
  /(?<!\p{L})(?:du|dere|de|you) (?:kunne|kunde|could) (?:trekke|trekkje|withdraw)(?: deg| dere| dykk| samtykket)? (?:fram til|frem til|inntil|før|until|till|up to|before)(?!\p{L})/giu,
];

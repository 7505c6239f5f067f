import { describe, expect, test } from "vitest";

import { rulesMet } from "../rules-met.ts";

const isPast = (text: string): boolean => rulesMet(text).includes("text/past-deadline");

describe("a deadline that has passed", () => {
  test.each([
    "Svar innen 1. februar 2027.",
    "Svarfrist: 01.02.2027",
    "Frist for svar er 15.1.2027.",
    "Har du ikke svart, svar innen 1. februar 2027.",
    "Send oss skjemaet før 10. februar 2027.",
    "Fristen er flyttet til 1. februar 2027.",
    "Svar innan 1. februar 2027.",
    "Fristen for å svare er sett til 1. februar 2027.",
    "Please reply by 1 February 2027.",
    "The deadline is 1 February 2027.",
    "Vástit ovdal 15. ođđajagimánu 2027.",
    "Vástidanáigemearri lea ođđajagimánu 15. beaivi 2027.",
    "Vástidanáigemearri: 15.01.2027",
  ])("is found: %s", (text) => {
    expect(isPast(text)).toBe(true);
  });

  test.each([
    "Fristen var 25. januar 2027, men du kan fortsatt svare.",
    "Fristen som sto i brevet, 31. januar 2027, gjelder ikke lenger.",
    "Fristen gikk ut 31. januar 2027, men du kan svare likevel.",
    "Fristen er flyttet fra 31. januar 2027 til 15. april 2027.",
    "Vi ba deg svare innen 20. januar 2027.",
    "Du svarte på skjemaet før 1. januar 2027.",
    "Alle som meldte seg før 15. oktober 2026, får svar.",
    "Send oss beskjed hvis du flyttet før 1. mai 2026.",
    "Har du fått hofteprotese før 31. desember 2026, kan du svare nei.",
    "Du må være født før 1. januar 1990 for å delta.",
    "Fristen gjekk ut 31. januar 2027, men du kan framleis svare.",
    "Vi bad deg svare innan 20. januar 2027.",
    "Du må vere fødd før 1. januar 1990 for å delta.",
    "The deadline was 25 January 2027, but you may still answer.",
    "We asked you to reply by 20 January 2027.",
    "You may take part if you were born before 1 January 1990.",
    "Answer no if you have moved before 1 May 2026.",
    "The deadline in the letter, 31 January 2027, no longer applies.",
    "Don galggat leat riegádan ovdal ođđajagimánu 1. beaivvi 1990 vai sáhtát searvat.",
    "Áigemearri mii lei reivves, 31. ođđajagimánu 2027, ii gusto šat.",
  ])("is not seen where it is told of: %s", (text) => {
    expect(isPast(text)).toBe(false);
  });
});

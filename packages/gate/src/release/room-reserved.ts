import {
  MINUTE,
  createFinding,
  isoOf,
  later,
  type Finding,
  type Instant,
  type Policy,
  type Rule,
} from "@sluse/core";

export const releaseRoomReserved: Rule = {
  id: "release/room-reserved",
  severity: "hold",
  clearedBy: "fresher-facts",
  messages: {
    nb: {
      title: "Resten av taket er opptatt",
      what: "Bølger som er åpnet, har reservert resten av det superbrukerne har sagt ja til. De gjøres ferdig eller faller bort innen {opensAt}.",
      why: "To bølger som bruker samme plass under taket, ville nådd flere enn det er sagt ja til.",
      mend: "Vent til {opensAt}, og slipp utsendingen på nytt.",
    },
    en: {
      title: "The rest of the ceiling is taken",
      what: "Waves that are open have reserved the rest of what superusers said yes to; they are done, or void, by {opensAt}.",
      why: "Two waves that used the same room under the ceiling would reach more people than were said yes to.",
      mend: "Wait until {opensAt}, and release again.",
    },
  },
  example: {
    fails: "An approval of 70, 50 cleared, and another process asks the registers about a wave of 20.",
    passes: "An approval of 70, 50 cleared, and no wave open.",
  },
};

/**
 * There is room from a moment on: waves that are open have what is left, and those that are not claimed by then give it
 * back; or the next day has room of its own.
 */
export interface RoomLater {
  readonly kind: "later";
  readonly opensAt: Instant;
  readonly finding: Finding;
}

/** Others have what is left, for a while. */
export function roomReserved({ sending }: Policy, now: Instant): RoomLater {
  const opensAt = later(now, sending.waveMinutes * MINUTE);
  const finding = createFinding(releaseRoomReserved, { facts: { opensAt: isoOf(opensAt) }, same: "room" });
  return { kind: "later", opensAt, finding };
}

import type { AccessTexts } from "./access-texts.ts";

export const accessEn: AccessTexts = {
  heading: "ACCESS",
  as: (at) => `This is everything the gate holds on you as of ${at}.`,
  contacts: "Letters and forms that were sent to you, or may have been",
  noContacts: "No contacts are recorded.",
  audiences: "Mail-outs that have not ended, and have you on their list",
  audiencesAre: "To be on the list does not mean that you get the letter: that is decided when it is sent.",
  noAudiences: "You are not on the list of any mail-out under way.",
  stops: "Wish not to be written to",
  stopped: {
    "secondary-use":
      "It is recorded that you are not to be written to for research, health surveys and quality registers.",
    everything: "It is recorded that you are not to be written to.",
  },
  notStopped: "Nobody has recorded that you are not to be written to.",
  senders: "Who answers for the projects",
  about: "About what is held",
  explanations: (key) => [
    `Your national id is not held. You are listed under a code that is made from it with the key \`${key}\`.`,
    "Whether you have opted out is never held, and therefore not here. The registers are asked anew each time something is to be sent. You see your opt-outs on Helsenorge.",
    "Facts about yourself that are put into a letter are not held. Only a check number is, which shows whether they were changed since the letter was approved.",
    "The log of what was done names no person. That somebody asked for access is in it, but not whom it was about.",
    "Contacts are held so that you are not written to too often, and are deleted when the rules say that they are no longer needed. The lists are deleted when the mail-out has ended.",
    "If something is wrong, or you want to know more, ask those who answer for the project. You may also complain to the Norwegian Data Protection Authority (Datatilsynet).",
  ],
  columns: {
    when: "Time",
    from: "From",
    project: "Project",
    title: "Title",
    mailOut: "Mail-out",
    round: "Round",
    outcome: "Outcome",
    state: "State",
    ask: "Contact",
  },
};

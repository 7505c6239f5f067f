import { heading, link, list, paragraph, title, type Letter } from "../letter.ts";

/** Clean letters in English. Institutions and people are made up. */
export const english: readonly Letter[] = [
  {
    name: "invitation-en",
    language: "en",
    blocks: [
      title("Will you take part in a study of everyday life?"),
      paragraph("Hello,"),
      paragraph(
        "We ask you to take part in a research project about how people in Trøndelag are doing in everyday life. You get this letter because you are between 40 and 69 years old and live in Trøndelag.",
      ),
      heading("What does it mean to take part?"),
      paragraph(
        "You answer a form online. It takes about 20 minutes. We ask about sleep, food and well-being, e.g. how well you slept last night. Your answers are linked with data from the Norwegian Patient Registry.",
      ),
      heading("It is voluntary"),
      paragraph(
        "Taking part is voluntary. You may withdraw at any time without giving a reason. It has no consequences for you or for the care that you get from us.",
      ),
      list(
        "You may ask to see which data we have about you.",
        "You may ask us to correct errors.",
        "You may ask us to delete the data.",
      ),
      paragraph(
        "Please answer by Thursday, 15 April 2027. The data about you will be deleted by 31 December 2035.",
      ),
      link("Answer the form", "https://skjema.fjordheim-universitet.no/everyday"),
      heading("Who is behind it?"),
      paragraph(
        "Fjordheim University is responsible for the project. The Regional Committee for Medical and Health Research Ethics has approved it (REK 2025/123456).",
      ),
      paragraph(
        "Do you have questions? Call project leader Åse Hætta on +47 73 55 12 34 (9.00–14.00), or write to everyday@fjordheim-universitet.no. You reach the data protection officer at privacy@fjordheim-universitet.no. You may also complain to Datatilsynet.",
      ),
      paragraph(
        "Kind regards\nÅse Hætta, project leader\nFjordheim University, organisation number 974 767 880",
      ),
    ],
  },
  {
    name: "reminder-en",
    language: "en",
    blocks: [
      title("Reminder: The study of everyday life"),
      paragraph("Dear Ingvild,"),
      paragraph(
        "Some weeks ago we asked you to take part in a study of everyday life in Trøndelag. We have not had an answer from you, and would like to say that you can still take part. This is the only reminder you will get.",
      ),
      paragraph(
        "Taking part is voluntary, and you need not tell us if you do not want to. If you have answered already, thank you, and please disregard this letter.",
      ),
      paragraph(
        "You find the form at https://skjema.fjordheim-universitet.no/everyday. Please answer by April 15, 2027.",
      ),
      paragraph(
        "Is anything unclear? Phone us on +47 73 55 12 34 or send an e-mail to everyday@fjordheim-universitet.no.",
      ),
      paragraph("Regards from all of us in the project\nFjordheim University"),
    ],
  },
  {
    name: "correction-en",
    language: "en",
    blocks: [
      title("We are sorry: The link in our last letter was wrong"),
      paragraph("Hello,"),
      paragraph(
        "On Monday 1 March 2027 we sent you a letter about the research project Everyday. The link in the letter did not work. That was our mistake, and we are sorry for the trouble it gave you.",
      ),
      paragraph(
        "Here is the right link: https://skjema.fjordheim-universitet.no/everyday. The letter you got holds in all other ways. Taking part is voluntary, and you may withdraw at any time without saying why.",
      ),
      paragraph("The deadline has been moved to Friday 30 April 2027, so that everyone has time to answer."),
      paragraph("Phone: +47 73 55 12 34\nE-mail: everyday@fjordheim-universitet.no"),
      paragraph("Kind regards\nFjordheim University"),
    ],
  },
  {
    name: "result-en",
    language: "en",
    blocks: [
      title("Thank you for taking part"),
      paragraph("Dear participant,"),
      paragraph(
        "Thank you for taking part in our study. The results are now ready, and we would like to share them with you. More than 12 000 people answered, and we are very happy about that.",
      ),
      paragraph(
        "We found that most people are doing well in everyday life. Three out of four sleep well. Less noise at night was what most of them asked for.",
      ),
      list(
        "Sleep: 75 % sleep well.",
        "Food: Half of them eat fish twice a week.",
        "Well-being: 8 out of 10 are content.",
      ),
      paragraph(
        "You can read more at www.fjordheim-universitet.no/results. It is still voluntary to go on. If you want to withdraw, you can call +47 73 55 12 34 or write to everyday@fjordheim-universitet.no.",
      ),
      paragraph("Kind regards\nFjordheim University by Kåre Ødegård, Máret Sárá and Siân Müller"),
    ],
  },
];

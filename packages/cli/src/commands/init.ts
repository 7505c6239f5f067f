import type { Texts } from "../output/texts.ts";
import type { CommandResult, Session } from "../session.ts";
import { layStarter } from "../site-folder/lay-starter.ts";

/** The work of `sluse init`: lays a site to try things on, or nothing when one of its files is there already. */
export async function init(session: Session, given: string | undefined): Promise<CommandResult> {
  const { texts } = session;
  const folder = session.pathOf(given ?? ".");
  const names = (await layStarter(folder)).toSorted();
  const lines = [
    texts.init.laid(folder),
    ...names.map((name) => `  ${name}`),
    "",
    texts.init.next,
    ...stepsIn(texts.init).map((step) => `  ${step}`),
    "",
    texts.init.exercises,
    `  npx sluse exercise show --answers ${texts.init.answers} --as siri.superuser`,
    `  npx sluse exercise answer ${texts.init.answers} --as siri.superuser`,
    "",
    texts.init.pages,
    "  npx sluse serve --trial",
  ];
  return { exitCode: 0, data: { folder, files: names }, text: `${lines.join("\n")}\n` };
}

/** What a newcomer types next, in the folder. */
const stepsIn = ({ aTrial, isRead }: Texts["init"]): readonly string[] => [
  "node --test",
  "npx sluse project register project.yaml --as kari.central",
  `npx sluse project activate everyday-life --until 2099-01-01T00:00Z --max-recipients 100 --comment "${aTrial}" --as siri.superuser`,
  "npx sluse submit mailout --as bjorn.orderer",
  "npx sluse letter <id> --as siri.superuser",
  `npx sluse approve <id> --digest <digest> --comment "${isRead}" --as siri.superuser`,
  "npx sluse release <id> mailout --as bjorn.orderer",
];

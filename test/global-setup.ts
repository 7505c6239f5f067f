import { offerTestDatabase } from "@sluse/testkit/postgres";

let offered: Awaited<ReturnType<typeof offerTestDatabase>> | undefined;

/** One PostgreSQL for the whole run, started when the first test asks for it. */
export async function setup(): Promise<void> {
  offered = await offerTestDatabase();
}

export async function teardown(): Promise<void> {
  await offered?.stop();
}

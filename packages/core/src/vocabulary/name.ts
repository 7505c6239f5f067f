import type { MessageLanguage } from "../language.ts";

/** What people call something, in each language that messages are in. */
export type Name = Readonly<Record<MessageLanguage, string>>;
/** What each of some things is called, in bokmål and English. */
export type Names<Key extends string> = Readonly<Record<Key, Name>>;

import { startDouble, type LoopbackDouble } from "../loopback-server.ts";
import type { PrivacyDefinition } from "../privacy-settings.ts";
import { Callbacks } from "./callbacks.ts";
import { EpromWorld, type EpromWorldOptions } from "./eprom-world.ts";
import { handleForms, type EpromForm } from "./forms.ts";
import { handleLetters, type ReceivedLetter } from "./letters.ts";
import { privacyRoutes } from "./privacy-endpoints.ts";

/** How the double of ePROM behaves. */
export interface EpromDoubleOptions extends EpromWorldOptions {
  /** The ordering system's key. */
  readonly apiKey: string;
  readonly forms?: readonly EpromForm[];
  readonly definitions?: readonly PrivacyDefinition[];
  /** Is shown every letter that somebody received, as it came: the double keeps digests only. */
  readonly onLetter?: (letter: ReceivedLetter) => void;
}

/** A double of ePROM: takes orders, delivers them to people, and knows what each person received. */
export interface EpromDouble extends LoopbackDouble {
  readonly world: EpromWorld;
  readonly callbacks: Callbacks;
}

/**
 * Starts a double of ePROM, built from its public documentation. Letters, forms, callbacks, privacy settings; a
 * reserved person is refused by Helsenorge and, as in the real one, falls through to the next channel of the order.
 */
export async function startEpromDouble(options: EpromDoubleOptions): Promise<EpromDouble> {
  const { apiKey, forms = [], definitions = [], onLetter } = options;
  const world = new EpromWorld(options);
  const callbacks = new Callbacks(apiKey);
  const double = await startDouble({
    "POST /api/v2/messagetocitizen": handleLetters(world, callbacks, { apiKey, onLetter }),
    "POST /api/v2/formorder": handleForms(world, callbacks, { apiKey, forms }),
    ...privacyRoutes(definitions, apiKey),
  });
  return { ...double, world, callbacks };
}

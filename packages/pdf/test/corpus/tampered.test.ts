import { classifies } from "./classifies.ts";

classifies("edited");

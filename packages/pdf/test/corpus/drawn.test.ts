import { classifies } from "./classifies.ts";

classifies("pdf-lib");

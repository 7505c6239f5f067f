import { classifies } from "./classifies.ts";

classifies("LibreOffice");

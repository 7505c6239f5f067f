import { z } from "zod";

/**
 * Lets the names of an object's fields begin with a capital or not: ePROM documents `NationalId` beside
 * `createdDateTimeOffset`. An object that has one in both ways fits no shape.
 */
export const inEitherCase = <Shape extends z.ZodType>(shape: Shape): z.ZodType<z.output<Shape>> =>
  z.preprocess((told) => {
    if (typeof told !== "object" || told === null || Array.isArray(told)) return told;
    const fields = Object.entries(told).map(([name, value]): [string, unknown] => [lowerFirst(name), value]);
    return new Set(fields.map(([name]) => name)).size === fields.length
      ? Object.fromEntries(fields)
      : undefined;
  }, shape);

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

import type { JsonObject } from "../json.js";
import { numberOf, textOf } from "./read-arguments.js";
import { defineToolkit } from "./define-toolkit.js";
import { decimal, list, record, text, whole } from "./schema-builders.js";

const SKIES = ["clear", "cloudy", "rain", "snow", "fog"] as const;

/** The weather of a place on a day: made up, and the same whenever it is asked for. */
function weatherOf(place: string, day: number): JsonObject {
  let seed = 7 + day;
  for (const letter of place.trim().toLowerCase()) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return { place, sky: SKIES[seed % SKIES.length] ?? "clear", temperature: (seed % 350) / 10 - 5, wind: seed % 60 };
}

const weatherSchema = record(
  {
    place: text("The place that was asked for."),
    sky: text("What the sky looks like.", { enum: [...SKIES] }),
    temperature: decimal("Degrees Celsius."),
    wind: whole("Kilometres an hour."),
  },
  ["place", "sky", "temperature", "wind"],
);
const place = text("A town.", { minLength: 1, examples: ["Lisbon"] });

/** Invented weather: a toolkit that needs no connection. */
export const weather = defineToolkit<null>({
  slug: "weather",
  name: "Weather",
  description: "Current weather and forecasts for any town.",
  auth: "NO_AUTH",
  version: "20260401_00",
  categories: ["data"],
  createWorld: () => null,
  tools: [
    {
      slug: "WEATHER_GET_CURRENT",
      name: "Get the current weather",
      description: "Says what the weather is like in a town.",
      input: record({ place }, ["place"]),
      output: weatherSchema,
      tags: ["readOnlyHint", "idempotentHint"],
      important: true,
      run: (_world, args) => weatherOf(textOf(args, "place"), 0),
    },
    {
      slug: "WEATHER_GET_FORECAST",
      name: "Get a weather forecast",
      description: "Says what the weather of a town will be on the coming days.",
      input: record({ place, days: whole("How many days.", { minimum: 1, maximum: 14, default: 3 }) }, ["place"]),
      output: record({ days: list(weatherSchema, "One entry a day, from tomorrow.") }, ["days"]),
      tags: ["readOnlyHint", "idempotentHint"],
      run(_world, args) {
        const days = Array.from({ length: numberOf(args, "days") }, (_, day) =>
          weatherOf(textOf(args, "place"), day + 1),
        );
        return { days };
      },
    },
  ],
});

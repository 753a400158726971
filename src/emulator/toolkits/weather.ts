import type { JsonObject } from "../json.js";
import { numberArgument, stringArgument } from "./read-arguments.js";
import { defineToolkit } from "./define-toolkit.js";
import { array, integer, number, object, string } from "./schema-builders.js";

const SKIES = ["clear", "cloudy", "rain", "snow", "fog"] as const;

/** Invented weather, always the same for a place and a day. */
function weatherOf(place: string, day: number): JsonObject {
  let seed = 7 + day;
  for (const character of place.trim().toLowerCase()) {
    seed = (seed * 31 + (character.codePointAt(0) ?? 0)) % 100_003;
  }
  return { place, sky: SKIES[seed % SKIES.length] ?? "clear", temperature: (seed % 350) / 10 - 5, wind: seed % 60 };
}

const weatherSchema = object(
  {
    place: string("The requested place."),
    sky: string("Sky condition.", { enum: [...SKIES] }),
    temperature: number("Temperature in degrees Celsius."),
    wind: integer("Wind speed in kilometers per hour."),
  },
  ["place", "sky", "temperature", "wind"],
);
const place = string("Name of a town.", { minLength: 1, examples: ["Lisbon"] });

/** Invented weather. The only built-in toolkit that needs no connection. */
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
      input: object({ place }, ["place"]),
      output: weatherSchema,
      tags: ["readOnlyHint", "idempotentHint"],
      important: true,
      run: (_state, args) => weatherOf(stringArgument(args, "place"), 0),
    },
    {
      slug: "WEATHER_GET_FORECAST",
      name: "Get a weather forecast",
      description: "Gets the weather forecast of a town for the coming days.",
      input: object({ place, days: integer("Number of days.", { minimum: 1, maximum: 14, default: 3 }) }, ["place"]),
      output: object({ days: array(weatherSchema, "One entry per day, starting tomorrow.") }, ["days"]),
      tags: ["readOnlyHint", "idempotentHint"],
      run(_state, args) {
        const days = Array.from({ length: numberArgument(args, "days") }, (_, day) =>
          weatherOf(stringArgument(args, "place"), day + 1),
        );
        return { days };
      },
    },
  ],
});

// Written by composio-session 0.1.0. Do not edit: the next run replaces this file.
// To regenerate: npx composio-session generate weather --out examples/composio
// Toolkit weather, version 20260401_00: 2 tools.
/* eslint-disable */

/** The tools of weather by slug, for `new Composio<WeatherTools>()`. */
export interface WeatherTools {
  /** Says what the weather is like in a town. */
  WEATHER_GET_CURRENT: { input: WeatherGetCurrentInput; output: WeatherGetCurrentOutput };
  /** Says what the weather of a town will be on the coming days. */
  WEATHER_GET_FORECAST: { input: WeatherGetForecastInput; output: WeatherGetForecastOutput };
}

// --- WEATHER_GET_CURRENT

/**
 * Arguments of WEATHER_GET_CURRENT.
 * Says what the weather is like in a town.
 */
export interface WeatherGetCurrentInput {
  /**
   * A town.
   * @minLength 1
   * @example "Lisbon"
   */
  place: string;
}

/** Result of WEATHER_GET_CURRENT. */
export interface WeatherGetCurrentOutput {
  /** The place that was asked for. */
  place: string;
  /** What the sky looks like. */
  sky: "clear" | "cloudy" | "rain" | "snow" | "fog";
  /** Degrees Celsius. */
  temperature: number;
  /** Kilometres an hour. */
  wind: number;
}

// --- WEATHER_GET_FORECAST

/**
 * Arguments of WEATHER_GET_FORECAST.
 * Says what the weather of a town will be on the coming days.
 */
export interface WeatherGetForecastInput {
  /**
   * How many days.
   * @minimum 1
   * @maximum 14
   * @default 3
   */
  days?: number;
  /**
   * A town.
   * @minLength 1
   * @example "Lisbon"
   */
  place: string;
}

/** Result of WEATHER_GET_FORECAST. */
export interface WeatherGetForecastOutput {
  /** One entry a day, from tomorrow. */
  days: {
    /** The place that was asked for. */
    place: string;
    /** What the sky looks like. */
    sky: "clear" | "cloudy" | "rain" | "snow" | "fog";
    /** Degrees Celsius. */
    temperature: number;
    /** Kilometres an hour. */
    wind: number;
  }[];
}

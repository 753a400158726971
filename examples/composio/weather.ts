// Written by composio-session 0.1.0. Do not edit: the next run replaces this file.
// To regenerate: npx composio-session generate weather --out examples/composio
// Toolkit weather, version 20260401_00: 2 tools.
/* eslint-disable */

/** The tools of weather by slug, for `new Composio<WeatherTools>()`. */
export interface WeatherTools {
  /** Says what the weather is like in a town. */
  WEATHER_GET_CURRENT: { input: WeatherGetCurrentInput; output: WeatherGetCurrentOutput };
  /** Gets the weather forecast of a town for the coming days. */
  WEATHER_GET_FORECAST: { input: WeatherGetForecastInput; output: WeatherGetForecastOutput };
}

// --- WEATHER_GET_CURRENT

/**
 * Arguments of WEATHER_GET_CURRENT.
 * Says what the weather is like in a town.
 */
export interface WeatherGetCurrentInput {
  /**
   * Name of a town.
   * @minLength 1
   * @example "Lisbon"
   */
  place: string;
}

/** Result of WEATHER_GET_CURRENT. */
export interface WeatherGetCurrentOutput {
  /** The requested place. */
  place: string;
  /** Sky condition. */
  sky: "clear" | "cloudy" | "rain" | "snow" | "fog";
  /** Temperature in degrees Celsius. */
  temperature: number;
  /** Wind speed in kilometers per hour. */
  wind: number;
}

// --- WEATHER_GET_FORECAST

/**
 * Arguments of WEATHER_GET_FORECAST.
 * Gets the weather forecast of a town for the coming days.
 */
export interface WeatherGetForecastInput {
  /**
   * Number of days.
   * @minimum 1
   * @maximum 14
   * @default 3
   */
  days?: number;
  /**
   * Name of a town.
   * @minLength 1
   * @example "Lisbon"
   */
  place: string;
}

/** Result of WEATHER_GET_FORECAST. */
export interface WeatherGetForecastOutput {
  /** One entry per day, starting tomorrow. */
  days: {
    /** The requested place. */
    place: string;
    /** Sky condition. */
    sky: "clear" | "cloudy" | "rain" | "snow" | "fog";
    /** Temperature in degrees Celsius. */
    temperature: number;
    /** Wind speed in kilometers per hour. */
    wind: number;
  }[];
}

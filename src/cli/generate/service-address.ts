import { DEFAULT_BASE_URL } from "../../internal.js";
import { CommandError } from "../command.js";

/** The address of the service, and who chose it. */
export interface ServiceAddress {
  /** Undefined for the default. */
  readonly url: string | undefined;
  /** The config that it stands in; undefined if the user chose it. */
  readonly file?: string | undefined;
}

/**
 * The address to use: of the command line, the environment, or the config, in this order.
 *
 * @param config an address that stands in a file, and the file
 */
export function chooseAddress(
  option: string | undefined,
  environment: string | undefined,
  config: ServiceAddress,
): ServiceAddress {
  const own = option ?? environment?.trim();
  return own === undefined || own === "" ? config : { url: own };
}

/**
 * The address, if the API key may go there. A repository that somebody else wrote must not decide where the user's key
 * is sent: its address has to be the default, or confirmed by the user.
 *
 * @throws CommandError for another address that only a file names
 */
export function confirmedAddress({ url, file }: ServiceAddress): string | undefined {
  if (url === undefined || file === undefined || isDefault(url)) {
    return url;
  }
  const shown = JSON.stringify(url);
  throw new CommandError(
    `${file} would send your API key to ${shown}, which is not the service's own address. If you trust it, confirm it: --base-url ${shown}, or set COMPOSIO_BASE_URL.`,
  );
}

function isDefault(url: string): boolean {
  return url.replace(/\/+$/, "") === DEFAULT_BASE_URL;
}

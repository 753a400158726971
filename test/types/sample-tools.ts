/** A registry as `composio-session generate` writes it, in small. */
export interface Tools {
  /** Opens an issue. */
  GITHUB_CREATE_AN_ISSUE: {
    input: {
      /** Owner of the repository. */
      owner: string;
      repo: string;
      title: string;
      body?: string;
      labels?: string[];
    };
    output: { number: number; html_url: string };
  };
  /** Closes an issue to comments. */
  GITHUB_LOCK_AN_ISSUE: {
    input: { owner: string; repo: string; issue_number: number };
    output: { locked: boolean };
  };
  /** Reads the account. */
  GITHUB_GET_THE_AUTHENTICATED_USER: {
    input: { [key: string]: never };
    output: { login: string };
  };
}

// Written by composio-session 0.1.0. Do not edit: the next run replaces this file.
// To regenerate: npx composio-session generate github --out examples/composio
// Toolkit github, version 20260401_00: 10 tools.
/* eslint-disable */

/** The tools of github by slug, for `new Composio<GithubTools>()`. */
export interface GithubTools {
  /** Opens an issue in a repository. */
  GITHUB_CREATE_AN_ISSUE: { input: GithubCreateAnIssueInput; output: GithubCreateAnIssueOutput };
  /** Writes a comment under an issue. */
  GITHUB_CREATE_AN_ISSUE_COMMENT: { input: GithubCreateAnIssueCommentInput; output: GithubCreateAnIssueCommentOutput };
  /** Creates a repository that the connected account owns. */
  GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: {
    input: GithubCreateARepositoryForTheAuthenticatedUserInput;
    output: GithubCreateARepositoryForTheAuthenticatedUserOutput;
  };
  /** Reads one issue of a repository. */
  GITHUB_GET_AN_ISSUE: { input: GithubGetAnIssueInput; output: GithubGetAnIssueOutput };
  /** Says whose GitHub account is connected. */
  GITHUB_GET_THE_AUTHENTICATED_USER: {
    input: GithubGetTheAuthenticatedUserInput;
    output: GithubGetTheAuthenticatedUserOutput;
  };
  /**
   * Opens an issue in a repository. Deprecated: use GITHUB_CREATE_AN_ISSUE.
   * @deprecated
   */
  GITHUB_ISSUES_CREATE: { input: GithubIssuesCreateInput; output: GithubIssuesCreateOutput };
  /** Lists the comments under an issue, oldest first. */
  GITHUB_LIST_ISSUE_COMMENTS: { input: GithubListIssueCommentsInput; output: GithubListIssueCommentsOutput };
  /** Lists the repositories that the connected account can see. */
  GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER: {
    input: GithubListRepositoriesForTheAuthenticatedUserInput;
    output: GithubListRepositoriesForTheAuthenticatedUserOutput;
  };
  /** Lists a repository's issues, newest first. */
  GITHUB_LIST_REPOSITORY_ISSUES: { input: GithubListRepositoryIssuesInput; output: GithubListRepositoryIssuesOutput };
  /** Changes, closes or reopens an issue. */
  GITHUB_UPDATE_AN_ISSUE: { input: GithubUpdateAnIssueInput; output: GithubUpdateAnIssueOutput };
}

// --- GITHUB_CREATE_AN_ISSUE

/**
 * Arguments of GITHUB_CREATE_AN_ISSUE.
 * Opens an issue in a repository.
 */
export interface GithubCreateAnIssueInput {
  /**
   * Accounts to assign the issue to.
   * Items: Login of an account.
   */
  assignees?: string[];
  /** Text of the issue, in Markdown. */
  body?: string;
  /**
   * Labels to put on the issue.
   * Items: Name of a label.
   */
  labels?: string[];
  /**
   * Account that owns the repository; case does not matter.
   * @example "octocat"
   */
  owner: string;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
  /**
   * Title of the issue.
   * @minLength 1
   * @example "The login page is blank"
   */
  title: string;
}

/** Result of GITHUB_CREATE_AN_ISSUE. */
export interface GithubCreateAnIssueOutput {
  /** Who it is assigned to. */
  assignees?: {
    /** The account's name. */
    login: string;
  }[];
  /** Text, in Markdown. */
  body?: string | null;
  /** When it was closed. */
  closed_at?: string | null;
  /** How many comments it has. */
  comments?: number;
  /**
   * When it was opened.
   * @format date-time
   */
  created_at?: string;
  /**
   * Where people read it.
   * @format uri
   */
  html_url: string;
  /** Number of the issue among all of GitHub's. */
  id: number;
  /** Labels. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** Whether it is open. */
  state: "open" | "closed";
  /** Why it was closed. */
  state_reason?: string | null;
  /** Title. */
  title: string;
  /**
   * When it was last changed.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** The account's name. */
    login: string;
  };
}

// --- GITHUB_CREATE_AN_ISSUE_COMMENT

/**
 * Arguments of GITHUB_CREATE_AN_ISSUE_COMMENT.
 * Writes a comment under an issue.
 */
export interface GithubCreateAnIssueCommentInput {
  /**
   * Text of the comment, in Markdown.
   * @minLength 1
   */
  body: string;
  /**
   * Number of the issue in its repository.
   * @minimum 1
   */
  issue_number: number;
  /**
   * Account that owns the repository; case does not matter.
   * @example "octocat"
   */
  owner: string;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
}

/** Result of GITHUB_CREATE_AN_ISSUE_COMMENT. */
export interface GithubCreateAnIssueCommentOutput {
  /** Text, in Markdown. */
  body: string;
  /**
   * When it was written.
   * @format date-time
   */
  created_at: string;
  /** Number of the comment among all of GitHub's. */
  id: number;
  user: {
    /** The account's name. */
    login: string;
  };
}

// --- GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER

/**
 * Arguments of GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER.
 * Creates a repository that the connected account owns.
 */
export interface GithubCreateARepositoryForTheAuthenticatedUserInput {
  /** What it is about. */
  description?: string;
  /**
   * Name of the repository.
   * @pattern ^[A-Za-z0-9._-]+$
   */
  name: string;
  /**
   * Whether only invited people see it.
   * @default false
   */
  private?: boolean;
}

/** Result of GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER. */
export interface GithubCreateARepositoryForTheAuthenticatedUserOutput {
  /** What it is about. */
  description?: string | null;
  /** Owner and name. */
  full_name: string;
  /** Name of the repository. */
  name: string;
  owner: {
    /** The account's name. */
    login: string;
  };
  /** Whether only invited people see it. */
  private: boolean;
}

// --- GITHUB_GET_AN_ISSUE

/**
 * Arguments of GITHUB_GET_AN_ISSUE.
 * Reads one issue of a repository.
 */
export interface GithubGetAnIssueInput {
  /**
   * Number of the issue in its repository.
   * @minimum 1
   */
  issue_number: number;
  /**
   * Account that owns the repository; case does not matter.
   * @example "octocat"
   */
  owner: string;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
}

/** Result of GITHUB_GET_AN_ISSUE. */
export interface GithubGetAnIssueOutput {
  /** Who it is assigned to. */
  assignees?: {
    /** The account's name. */
    login: string;
  }[];
  /** Text, in Markdown. */
  body?: string | null;
  /** When it was closed. */
  closed_at?: string | null;
  /** How many comments it has. */
  comments?: number;
  /**
   * When it was opened.
   * @format date-time
   */
  created_at?: string;
  /**
   * Where people read it.
   * @format uri
   */
  html_url: string;
  /** Number of the issue among all of GitHub's. */
  id: number;
  /** Labels. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** Whether it is open. */
  state: "open" | "closed";
  /** Why it was closed. */
  state_reason?: string | null;
  /** Title. */
  title: string;
  /**
   * When it was last changed.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** The account's name. */
    login: string;
  };
}

// --- GITHUB_GET_THE_AUTHENTICATED_USER

/**
 * Arguments of GITHUB_GET_THE_AUTHENTICATED_USER.
 * Says whose GitHub account is connected.
 */
export interface GithubGetTheAuthenticatedUserInput { [key: string]: never }

/** Result of GITHUB_GET_THE_AUTHENTICATED_USER. */
export interface GithubGetTheAuthenticatedUserOutput {
  /** The account's page. */
  html_url?: string;
  /** Name of the account. */
  login: string;
}

// --- GITHUB_ISSUES_CREATE

/**
 * Arguments of GITHUB_ISSUES_CREATE.
 * Opens an issue in a repository. Deprecated: use GITHUB_CREATE_AN_ISSUE.
 * @deprecated
 */
export interface GithubIssuesCreateInput {
  /**
   * Accounts to assign the issue to.
   * Items: Login of an account.
   */
  assignees?: string[];
  /** Text of the issue, in Markdown. */
  body?: string;
  /**
   * Labels to put on the issue.
   * Items: Name of a label.
   */
  labels?: string[];
  /**
   * Account that owns the repository; case does not matter.
   * @example "octocat"
   */
  owner: string;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
  /**
   * Title of the issue.
   * @minLength 1
   * @example "The login page is blank"
   */
  title: string;
}

/**
 * Result of GITHUB_ISSUES_CREATE.
 * @deprecated
 */
export interface GithubIssuesCreateOutput {
  /** Who it is assigned to. */
  assignees?: {
    /** The account's name. */
    login: string;
  }[];
  /** Text, in Markdown. */
  body?: string | null;
  /** When it was closed. */
  closed_at?: string | null;
  /** How many comments it has. */
  comments?: number;
  /**
   * When it was opened.
   * @format date-time
   */
  created_at?: string;
  /**
   * Where people read it.
   * @format uri
   */
  html_url: string;
  /** Number of the issue among all of GitHub's. */
  id: number;
  /** Labels. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** Whether it is open. */
  state: "open" | "closed";
  /** Why it was closed. */
  state_reason?: string | null;
  /** Title. */
  title: string;
  /**
   * When it was last changed.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** The account's name. */
    login: string;
  };
}

// --- GITHUB_LIST_ISSUE_COMMENTS

/**
 * Arguments of GITHUB_LIST_ISSUE_COMMENTS.
 * Lists the comments under an issue, oldest first.
 */
export interface GithubListIssueCommentsInput {
  /**
   * Number of the issue in its repository.
   * @minimum 1
   */
  issue_number: number;
  /**
   * Account that owns the repository; case does not matter.
   * @example "octocat"
   */
  owner: string;
  /**
   * Page to return, from 1.
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Items on a page.
   * @minimum 1
   * @maximum 100
   * @default 30
   */
  per_page?: number;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
}

/** Result of GITHUB_LIST_ISSUE_COMMENTS. */
export interface GithubListIssueCommentsOutput {
  /** The comments of the page. */
  comments: {
    /** Text, in Markdown. */
    body: string;
    /**
     * When it was written.
     * @format date-time
     */
    created_at: string;
    /** Number of the comment among all of GitHub's. */
    id: number;
    user: {
      /** The account's name. */
      login: string;
    };
  }[];
}

// --- GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER

/**
 * Arguments of GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER.
 * Lists the repositories that the connected account can see.
 */
export interface GithubListRepositoriesForTheAuthenticatedUserInput {
  /**
   * Page to return, from 1.
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Items on a page.
   * @minimum 1
   * @maximum 100
   * @default 30
   */
  per_page?: number;
}

/** Result of GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER. */
export interface GithubListRepositoriesForTheAuthenticatedUserOutput {
  /** The repositories of the page. */
  repositories: {
    /** What it is about. */
    description?: string | null;
    /** Owner and name. */
    full_name: string;
    /** Name of the repository. */
    name: string;
    owner: {
      /** The account's name. */
      login: string;
    };
    /** Whether only invited people see it. */
    private: boolean;
  }[];
}

// --- GITHUB_LIST_REPOSITORY_ISSUES

/**
 * Arguments of GITHUB_LIST_REPOSITORY_ISSUES.
 * Lists a repository's issues, newest first.
 */
export interface GithubListRepositoryIssuesInput {
  /**
   * Only issues that carry all of these labels, separated by commas.
   * @example "bug,ui"
   */
  labels?: string;
  /**
   * Account that owns the repository; case does not matter.
   * @example "octocat"
   */
  owner: string;
  /**
   * Page to return, from 1.
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Items on a page.
   * @minimum 1
   * @maximum 100
   * @default 30
   */
  per_page?: number;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
  /**
   * Which issues to list.
   * @default "open"
   */
  state?: "open" | "closed" | "all";
}

/** Result of GITHUB_LIST_REPOSITORY_ISSUES. */
export interface GithubListRepositoryIssuesOutput {
  /** The issues of the page. */
  issues: {
    /** Who it is assigned to. */
    assignees?: {
      /** The account's name. */
      login: string;
    }[];
    /** Text, in Markdown. */
    body?: string | null;
    /** When it was closed. */
    closed_at?: string | null;
    /** How many comments it has. */
    comments?: number;
    /**
     * When it was opened.
     * @format date-time
     */
    created_at?: string;
    /**
     * Where people read it.
     * @format uri
     */
    html_url: string;
    /** Number of the issue among all of GitHub's. */
    id: number;
    /** Labels. */
    labels?: {
      /** Name of the label. */
      name: string;
    }[];
    /** Number of the issue in its repository. */
    number: number;
    /** Whether it is open. */
    state: "open" | "closed";
    /** Why it was closed. */
    state_reason?: string | null;
    /** Title. */
    title: string;
    /**
     * When it was last changed.
     * @format date-time
     */
    updated_at?: string;
    user: {
      /** The account's name. */
      login: string;
    };
  }[];
}

// --- GITHUB_UPDATE_AN_ISSUE

/**
 * Arguments of GITHUB_UPDATE_AN_ISSUE.
 * Changes, closes or reopens an issue.
 */
export interface GithubUpdateAnIssueInput {
  /**
   * Accounts to assign the issue to.
   * Items: Login of an account.
   */
  assignees?: string[];
  /** New text, in Markdown. */
  body?: string;
  /**
   * Number of the issue in its repository.
   * @minimum 1
   */
  issue_number: number;
  /**
   * Labels to put on the issue.
   * Items: Name of a label.
   */
  labels?: string[];
  /**
   * Account that owns the repository; case does not matter.
   * @example "octocat"
   */
  owner: string;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
  /** Whether the issue is to be open. */
  state?: "open" | "closed";
  /** Why it is closed. */
  state_reason?: "completed" | "not_planned";
  /** New title. */
  title?: string;
}

/** Result of GITHUB_UPDATE_AN_ISSUE. */
export interface GithubUpdateAnIssueOutput {
  /** Who it is assigned to. */
  assignees?: {
    /** The account's name. */
    login: string;
  }[];
  /** Text, in Markdown. */
  body?: string | null;
  /** When it was closed. */
  closed_at?: string | null;
  /** How many comments it has. */
  comments?: number;
  /**
   * When it was opened.
   * @format date-time
   */
  created_at?: string;
  /**
   * Where people read it.
   * @format uri
   */
  html_url: string;
  /** Number of the issue among all of GitHub's. */
  id: number;
  /** Labels. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** Whether it is open. */
  state: "open" | "closed";
  /** Why it was closed. */
  state_reason?: string | null;
  /** Title. */
  title: string;
  /**
   * When it was last changed.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** The account's name. */
    login: string;
  };
}

// Written by composio-session 0.1.0. Do not edit: the next run replaces this file.
// To regenerate: npx composio-session generate github --out examples/composio
// Toolkit github, version 20260401_00: 10 tools.
/* eslint-disable */

/** The tools of github by slug, for `new Composio<GithubTools>()`. */
export interface GithubTools {
  /** Creates an issue in a repository. */
  GITHUB_CREATE_AN_ISSUE: { input: GithubCreateAnIssueInput; output: GithubCreateAnIssueOutput };
  /** Adds a comment to an issue. */
  GITHUB_CREATE_AN_ISSUE_COMMENT: { input: GithubCreateAnIssueCommentInput; output: GithubCreateAnIssueCommentOutput };
  /** Creates a repository that the connected account owns. */
  GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER: {
    input: GithubCreateARepositoryForTheAuthenticatedUserInput;
    output: GithubCreateARepositoryForTheAuthenticatedUserOutput;
  };
  /** Gets an issue of a repository. */
  GITHUB_GET_AN_ISSUE: { input: GithubGetAnIssueInput; output: GithubGetAnIssueOutput };
  /** Gets the user of the connected GitHub account. */
  GITHUB_GET_THE_AUTHENTICATED_USER: {
    input: GithubGetTheAuthenticatedUserInput;
    output: GithubGetTheAuthenticatedUserOutput;
  };
  /**
   * Creates an issue in a repository. Deprecated: use GITHUB_CREATE_AN_ISSUE.
   * @deprecated
   */
  GITHUB_ISSUES_CREATE: { input: GithubIssuesCreateInput; output: GithubIssuesCreateOutput };
  /** Lists the comments of an issue, oldest first. */
  GITHUB_LIST_ISSUE_COMMENTS: { input: GithubListIssueCommentsInput; output: GithubListIssueCommentsOutput };
  /** Lists the repositories that the connected account can access. */
  GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER: {
    input: GithubListRepositoriesForTheAuthenticatedUserInput;
    output: GithubListRepositoriesForTheAuthenticatedUserOutput;
  };
  /** Lists a repository's issues, newest first. */
  GITHUB_LIST_REPOSITORY_ISSUES: { input: GithubListRepositoryIssuesInput; output: GithubListRepositoryIssuesOutput };
  /** Updates, closes or reopens an issue. */
  GITHUB_UPDATE_AN_ISSUE: { input: GithubUpdateAnIssueInput; output: GithubUpdateAnIssueOutput };
}

// --- GITHUB_CREATE_AN_ISSUE

/**
 * Arguments of GITHUB_CREATE_AN_ISSUE.
 * Creates an issue in a repository.
 */
export interface GithubCreateAnIssueInput {
  /**
   * Accounts to assign the issue to.
   * Items: Login of an account.
   */
  assignees?: readonly string[];
  /** Text of the issue, in Markdown. */
  body?: string;
  /**
   * Labels to put on the issue.
   * Items: Name of a label.
   */
  labels?: readonly string[];
  /**
   * Account that owns the repository; not case-sensitive.
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
  /** Accounts that the issue is assigned to. */
  assignees?: {
    /** Login of the account. */
    login: string;
  }[];
  /** Text of the issue, in Markdown. */
  body?: string | null;
  /** Time of closing; null if the issue is open. */
  closed_at?: string | null;
  /** Number of comments. */
  comments?: number;
  /**
   * Time of creation.
   * @format date-time
   */
  created_at?: string;
  /**
   * Link to the issue on GitHub.
   * @format uri
   */
  html_url: string;
  /** Id of the issue, unique across all repositories. */
  id: number;
  /** Labels of the issue. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** State of the issue. */
  state: "open" | "closed";
  /** Reason for closing the issue. */
  state_reason?: string | null;
  /** Title of the issue. */
  title: string;
  /**
   * Time of the last update.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** Login of the account. */
    login: string;
  };
}

// --- GITHUB_CREATE_AN_ISSUE_COMMENT

/**
 * Arguments of GITHUB_CREATE_AN_ISSUE_COMMENT.
 * Adds a comment to an issue.
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
   * Account that owns the repository; not case-sensitive.
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
  /** Text of the comment, in Markdown. */
  body: string;
  /**
   * Time of creation.
   * @format date-time
   */
  created_at: string;
  /** Id of the comment, unique across all repositories. */
  id: number;
  user: {
    /** Login of the account. */
    login: string;
  };
}

// --- GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER

/**
 * Arguments of GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER.
 * Creates a repository that the connected account owns.
 */
export interface GithubCreateARepositoryForTheAuthenticatedUserInput {
  /** Description of the repository. */
  description?: string;
  /**
   * Name of the repository.
   * @pattern ^[A-Za-z0-9._-]+$
   */
  name: string;
  /**
   * Whether the repository is private.
   * @default false
   */
  private?: boolean;
}

/** Result of GITHUB_CREATE_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER. */
export interface GithubCreateARepositoryForTheAuthenticatedUserOutput {
  /** Description of the repository. */
  description?: string | null;
  /** Owner and name, separated by a slash. */
  full_name: string;
  /** Name of the repository. */
  name: string;
  owner: {
    /** Login of the account. */
    login: string;
  };
  /** Whether the repository is private. */
  private: boolean;
}

// --- GITHUB_GET_AN_ISSUE

/**
 * Arguments of GITHUB_GET_AN_ISSUE.
 * Gets an issue of a repository.
 */
export interface GithubGetAnIssueInput {
  /**
   * Number of the issue in its repository.
   * @minimum 1
   */
  issue_number: number;
  /**
   * Account that owns the repository; not case-sensitive.
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
  /** Accounts that the issue is assigned to. */
  assignees?: {
    /** Login of the account. */
    login: string;
  }[];
  /** Text of the issue, in Markdown. */
  body?: string | null;
  /** Time of closing; null if the issue is open. */
  closed_at?: string | null;
  /** Number of comments. */
  comments?: number;
  /**
   * Time of creation.
   * @format date-time
   */
  created_at?: string;
  /**
   * Link to the issue on GitHub.
   * @format uri
   */
  html_url: string;
  /** Id of the issue, unique across all repositories. */
  id: number;
  /** Labels of the issue. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** State of the issue. */
  state: "open" | "closed";
  /** Reason for closing the issue. */
  state_reason?: string | null;
  /** Title of the issue. */
  title: string;
  /**
   * Time of the last update.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** Login of the account. */
    login: string;
  };
}

// --- GITHUB_GET_THE_AUTHENTICATED_USER

/**
 * Arguments of GITHUB_GET_THE_AUTHENTICATED_USER.
 * Gets the user of the connected GitHub account.
 */
export interface GithubGetTheAuthenticatedUserInput { [key: string]: never }

/** Result of GITHUB_GET_THE_AUTHENTICATED_USER. */
export interface GithubGetTheAuthenticatedUserOutput {
  /** Link to the account on GitHub. */
  html_url?: string;
  /** Login of the account. */
  login: string;
}

// --- GITHUB_ISSUES_CREATE

/**
 * Arguments of GITHUB_ISSUES_CREATE.
 * Creates an issue in a repository. Deprecated: use GITHUB_CREATE_AN_ISSUE.
 * @deprecated
 */
export interface GithubIssuesCreateInput {
  /**
   * Accounts to assign the issue to.
   * Items: Login of an account.
   */
  assignees?: readonly string[];
  /** Text of the issue, in Markdown. */
  body?: string;
  /**
   * Labels to put on the issue.
   * Items: Name of a label.
   */
  labels?: readonly string[];
  /**
   * Account that owns the repository; not case-sensitive.
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
  /** Accounts that the issue is assigned to. */
  assignees?: {
    /** Login of the account. */
    login: string;
  }[];
  /** Text of the issue, in Markdown. */
  body?: string | null;
  /** Time of closing; null if the issue is open. */
  closed_at?: string | null;
  /** Number of comments. */
  comments?: number;
  /**
   * Time of creation.
   * @format date-time
   */
  created_at?: string;
  /**
   * Link to the issue on GitHub.
   * @format uri
   */
  html_url: string;
  /** Id of the issue, unique across all repositories. */
  id: number;
  /** Labels of the issue. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** State of the issue. */
  state: "open" | "closed";
  /** Reason for closing the issue. */
  state_reason?: string | null;
  /** Title of the issue. */
  title: string;
  /**
   * Time of the last update.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** Login of the account. */
    login: string;
  };
}

// --- GITHUB_LIST_ISSUE_COMMENTS

/**
 * Arguments of GITHUB_LIST_ISSUE_COMMENTS.
 * Lists the comments of an issue, oldest first.
 */
export interface GithubListIssueCommentsInput {
  /**
   * Number of the issue in its repository.
   * @minimum 1
   */
  issue_number: number;
  /**
   * Account that owns the repository; not case-sensitive.
   * @example "octocat"
   */
  owner: string;
  /**
   * Page to return, starting at 1.
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Items per page.
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
    /** Text of the comment, in Markdown. */
    body: string;
    /**
     * Time of creation.
     * @format date-time
     */
    created_at: string;
    /** Id of the comment, unique across all repositories. */
    id: number;
    user: {
      /** Login of the account. */
      login: string;
    };
  }[];
}

// --- GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER

/**
 * Arguments of GITHUB_LIST_REPOSITORIES_FOR_THE_AUTHENTICATED_USER.
 * Lists the repositories that the connected account can access.
 */
export interface GithubListRepositoriesForTheAuthenticatedUserInput {
  /**
   * Page to return, starting at 1.
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Items per page.
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
    /** Description of the repository. */
    description?: string | null;
    /** Owner and name, separated by a slash. */
    full_name: string;
    /** Name of the repository. */
    name: string;
    owner: {
      /** Login of the account. */
      login: string;
    };
    /** Whether the repository is private. */
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
   * Only issues with all of these comma-separated labels.
   * @example "bug,ui"
   */
  labels?: string;
  /**
   * Account that owns the repository; not case-sensitive.
   * @example "octocat"
   */
  owner: string;
  /**
   * Page to return, starting at 1.
   * @minimum 1
   * @default 1
   */
  page?: number;
  /**
   * Items per page.
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
   * State of the issues to list.
   * @default "open"
   */
  state?: "open" | "closed" | "all";
}

/** Result of GITHUB_LIST_REPOSITORY_ISSUES. */
export interface GithubListRepositoryIssuesOutput {
  /** The issues of the page. */
  issues: {
    /** Accounts that the issue is assigned to. */
    assignees?: {
      /** Login of the account. */
      login: string;
    }[];
    /** Text of the issue, in Markdown. */
    body?: string | null;
    /** Time of closing; null if the issue is open. */
    closed_at?: string | null;
    /** Number of comments. */
    comments?: number;
    /**
     * Time of creation.
     * @format date-time
     */
    created_at?: string;
    /**
     * Link to the issue on GitHub.
     * @format uri
     */
    html_url: string;
    /** Id of the issue, unique across all repositories. */
    id: number;
    /** Labels of the issue. */
    labels?: {
      /** Name of the label. */
      name: string;
    }[];
    /** Number of the issue in its repository. */
    number: number;
    /** State of the issue. */
    state: "open" | "closed";
    /** Reason for closing the issue. */
    state_reason?: string | null;
    /** Title of the issue. */
    title: string;
    /**
     * Time of the last update.
     * @format date-time
     */
    updated_at?: string;
    user: {
      /** Login of the account. */
      login: string;
    };
  }[];
}

// --- GITHUB_UPDATE_AN_ISSUE

/**
 * Arguments of GITHUB_UPDATE_AN_ISSUE.
 * Updates, closes or reopens an issue.
 */
export interface GithubUpdateAnIssueInput {
  /**
   * Accounts to assign the issue to.
   * Items: Login of an account.
   */
  assignees?: readonly string[];
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
  labels?: readonly string[];
  /**
   * Account that owns the repository; not case-sensitive.
   * @example "octocat"
   */
  owner: string;
  /**
   * Name of the repository, without the owner.
   * @example "hello-world"
   */
  repo: string;
  /** New state of the issue. */
  state?: "open" | "closed";
  /** Reason for closing the issue. */
  state_reason?: "completed" | "not_planned";
  /** New title. */
  title?: string;
}

/** Result of GITHUB_UPDATE_AN_ISSUE. */
export interface GithubUpdateAnIssueOutput {
  /** Accounts that the issue is assigned to. */
  assignees?: {
    /** Login of the account. */
    login: string;
  }[];
  /** Text of the issue, in Markdown. */
  body?: string | null;
  /** Time of closing; null if the issue is open. */
  closed_at?: string | null;
  /** Number of comments. */
  comments?: number;
  /**
   * Time of creation.
   * @format date-time
   */
  created_at?: string;
  /**
   * Link to the issue on GitHub.
   * @format uri
   */
  html_url: string;
  /** Id of the issue, unique across all repositories. */
  id: number;
  /** Labels of the issue. */
  labels?: {
    /** Name of the label. */
    name: string;
  }[];
  /** Number of the issue in its repository. */
  number: number;
  /** State of the issue. */
  state: "open" | "closed";
  /** Reason for closing the issue. */
  state_reason?: string | null;
  /** Title of the issue. */
  title: string;
  /**
   * Time of the last update.
   * @format date-time
   */
  updated_at?: string;
  user: {
    /** Login of the account. */
    login: string;
  };
}

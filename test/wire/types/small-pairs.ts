/** Pairs of types for testing the comparison. Each name is the expected difference. */
export interface SmallPairs {
  "nothing: equal": { theirs: { a: string; b?: number[] }; ours: { a: string; b?: number[] } };
  "nothing: ours is wider": { theirs: { a: "x"; b: string }; ours: { a: "x" | "y"; b?: string | null } };
  "nothing: an open map": { theirs: { a: string }; ours: { [key: string]: unknown } };
  "nothing: an exclusive union": {
    theirs: { enable: string[] } | { disable: string[] };
    ours: { enable: string[]; disable?: never } | { disable: string[]; enable?: never };
  };
  "nothing: open enum": { theirs: { a: "x" | "y" }; ours: { a: "x" | (string & {}) } };
  ".a: unknown to ours": { theirs: { a?: string; b?: string }; ours: { b?: string } };
  ".a.b[].c: unknown to ours": { theirs: { a?: { b: { c: 1; d?: 1 }[] } }; ours: { a?: { b: { d?: 1 }[] } } };
  ".b: only ours": { theirs: { a: string }; ours: { a: string; b?: string } };
  ".a: required by ours": { theirs: { a?: string }; ours: { a: string } };
  ".a: wider than ours (null)": { theirs: { a?: string | null }; ours: { a?: string } };
  ".a: wider than ours (enum)": { theirs: { a: "x" | "y" }; ours: { a: "x" } };
  ".a: wider than ours (list or one)": { theirs: { a: string | string[] }; ours: { a: string[] } };
  ".a[]: wider than ours": { theirs: { a: (string | number)[] }; ours: { a: string[] } };
  ".a{}: wider than ours": { theirs: { a: { [key: string]: string | null } }; ours: { a: { [key: string]: string } } };
  ".a{}: open, ours is closed": { theirs: { a: { [key: string]: unknown; b: 1 } }; ours: { a: { b: 1 } } };
  ".val.x: unknown to ours": {
    theirs: { kind: "a"; val: { x: 1; z: 1 } } | { kind: "b"; val: { y: 1 } };
    ours: { kind: "a"; val: { z: 1 } } | { kind: "b"; val: { y: 1 } };
  };
  ".kind: wider than ours": {
    theirs: { kind: "a" } | { kind: "c" };
    ours: { kind: "a" } | { kind: "b" };
  };
  // oxlint-disable-next-line typescript/no-explicit-any -- the type of an unresolved name
  ".a: any": { theirs: { a: any }; ours: { a: string } };
}

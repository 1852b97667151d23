/** The build cannot go on, for a reason that lies outside the content; its message is for whoever started it. */
export class BuildFailed extends Error {}

/** What was asked for cannot be done: an argument is wrong. */
export class WrongArguments extends Error {}

/** The command line asks what may stand in it; the message says so. */
export class HelpWanted extends Error {}

extension LanguageWords {
  package static let english = LanguageWords(
    tag: "en-GB", name: "English",
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    weekdays: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    midday: "midday", midnight: "midnight",
    span: { "\($0) to \($1)" }, from: { "from \($0)" }, by: { "by \($0)" },
    moment: { "\($0) on \($1)" }, midnightBefore: { "midnight at the start of \($0)" },
    workingDays: { "\($0) working day\($0 == 1 ? "" : "s")" },
    nations: [:], pollingDay: "Polling day", closeOfNominations: "Nominations close",
    returningOfficer: "Returning Officer", police: "police",
    sample: "SAMPLE", onlyPresumed: "only presumed: please check", wrongContact: "Wrong contact",
    issue: { "issue \($0)" },
    callouts: [:], table: "Table", linksInSection: "Links in this section:", section: "section",
    and: { "\($0) and \($1)" }, digraphs: [], mutations: nil)
}

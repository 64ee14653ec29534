/// A kind of mistake that can be found, declared once, beside the code that finds it; those that
/// several files find stand in the folder of these, in a `Check+….swift`.
package struct Check: Sendable {
  /// What a reader sees in brackets, and the name of the fixture that shows it.
  package let id: String
  package let group: Group
  /// Unless the place that reports it knows better.
  package let severity: Severity
  package let owner: Owner
  /// What it finds, in one line: lower case, no full stop, no value.
  package let summary: String
  /// What may stand there when it finds something: one line of Markdown.
  package let example: String

  /// What a check is about: the chapters of the reference.
  package enum Group: String, Sendable, CaseIterable {
    case files = "Files"
    case tables = "Tables"
    case workbooks = "Workbooks"
    case settings = "Settings"
    case values = "Values"
    case joins = "Joins"
    case contacts = "Contacts"
    case tags = "Tags"
    case guidance = "Guidance"
    case templates = "Templates"
    case advice = "Advice"
    case lastOutput = "What the last output had"
    case answers = "Answers"
    case finished = "Finished packs"
  }

  /// Whose business it is to put it right.
  package enum Owner: String, Sendable {
    case row = "the force or council whose row it is"
    /// A row's finding that is about the rows of others as well, and may quote them.
    case severalRows = "the editor of the data, with the owners of all the rows"
    case data = "the editor of the data"
    case guidance = "the editor of the guidance"
    case templates = "the developer of the templates"
    case author = "whoever wrote the file"
    case publisher = "whoever publishes the packs"
  }

  package init(
    _ id: String, _ group: Group, _ severity: Severity = .error, for owner: Owner,
    _ summary: String, example: String
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.owner = owner
    self.summary = summary
    self.example = example
  }
}

extension Check: Hashable {
  package static func == (left: Check, right: Check) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

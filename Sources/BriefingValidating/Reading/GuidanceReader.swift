internal import BriefingDiagnostics
internal import BriefingLoading

/// Reads the front matter of the guidance and puts the sections in order.
struct GuidanceReader {
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter files: of one language.
  mutating func read(_ files: [LoadedGuidance]) -> [GuidanceSection] {
    var first: [String: SourceLocation] = [:]
    var sections: [GuidanceSection] = []
    for file in files {
      let id = Self.id(of: file.path)
      let here = SourceLocation(file.path)
      if let earlier = first[id] {
        diagnostics.append(
          Diagnostic(
            .duplicateSection, "two files make a section with the id '\(id)'", at: here,
            related: Diagnostic.Related("the other file is here", at: earlier),
            help: "give one of them another name"))
      }
      first[id] = first[id] ?? here
      if let section = section(file, id: id) { sections.append(section) }
    }
    return sections.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }

  private mutating func section(
    _ file: LoadedGuidance, id: String
  ) -> GuidanceSection? {
    var settings = SettingsReader(
      file.frontMatter,
      keys: [
        "title", "order", "audience", "readers", "nations", "elections", "review-by", "source",
        "translated-from", "reviewed-by",
      ])
    let title = settings.required("title", "a title in words, without tags", parse: Self.plainText)
    let order = settings.required("order", "a whole number", parse: { Int($0) })
    let nations = settings.list(
      "nations", Nation.allCases.map(\.name).joined(separator: ", "),
      emptyHelp: "name a nation, or leave the line out for all of them",
      parse: Nation.init(word:))
    let elections = settings.list(
      "elections", ElectionKind.allCases.map(\.rawValue).joined(separator: ", "),
      emptyHelp: "name a kind of election, or leave the line out for all of them",
      parse: ElectionKind.init(word:))
    let audience = settings.list(
      "audience", "words such as candidates, agents", parse: Self.plainText)
    let readers = settings.optional(
      "readers", Readers.allCases.map(\.rawValue).joined(separator: " or "),
      parse: Readers.init(word:))
    let reviewBy = settings.optional(
      "review-by", "a date such as 2027-06-30", parse: CalendarDate.init(iso:))
    _ = settings.optional("source", "where the facts come from", parse: Self.plainText)
    let origin = settings.optional(
      "translated-from", "the digest of the section that it was translated from",
      parse: Self.plainText)
    let reviewer = settings.optional(
      "reviewed-by", "who has read the translation", parse: Self.plainText)
    diagnostics += settings.diagnostics
    guard let title, let order else { return nil }
    let body = SourceText(path: file.path, text: file.body, firstLine: file.bodyLine)
    return GuidanceSection(
      id: id, title: title, order: order, audience: audience ?? [],
      readers: readers ?? .everyone,
      extent: Extent(nations: nations ?? [], elections: elections ?? []),
      reviewBy: reviewBy, body: body, translatedFrom: origin, reviewedBy: reviewer,
      location: file.frontMatter.location)
  }

  /// `Content/guidance/en/30-personal-security.md` is the section `personal-security`.
  private static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map { $0.dropLast(".md".count) } ?? ""
    let unordered = name.drop { $0.isNumber }.drop { "-_ ".contains($0) }
    return Slug.make(from: String(unordered.isEmpty ? name : unordered))
  }

  private static func plainText(_ text: String) -> String? {
    text.isEmpty || text.contains("{{") || Placeholder.problem(inWords: text) != nil ? nil : text
  }
}

extension Check {
  static let duplicateSection = Check(
    "duplicate-section", .guidance, for: .guidance, "two sections of guidance have one id",
    example: "`10-emergency.md` and `40-emergency.md` in one folder")
}

import BriefingDiagnostics
import BriefingForms
import BriefingOutput
import TestSupport
import Testing

@testable import BriefingVerifying

/// An output folder as `generate` leaves it, in which a test plants one fault.
struct FinishedFolder {
  let disk: TemporaryFolder
  var packs: [SamplePack]
  /// Beside the page and the text.
  private let forms: [String]
  private var listed: [SamplePack]
  /// Beside the packs.
  var pages = ["index.html"]
  var wording: Wording?
  var traces: TraceSearch?

  init(_ packs: [SamplePack] = [.aldershot, .bath, .wells], forms: [String] = []) throws {
    disk = try TemporaryFolder()
    self.packs = packs
    self.forms = forms
    listed = packs
    for pack in packs {
      try disk.write(pack.html, to: pack.page)
      try disk.write(pack.plainText, to: pack.text)
      for form in forms { try disk.write(pack.content(of: form), to: pack.path(form)) }
    }
    let items = packs.map { "<li><a href=\"\($0.page)#main\">\($0.name)</a></li>" }
    try disk.write(
      "<!doctype html><h1 id=\"top-of-it\">Packs</h1><ul>\(items.joined())</ul>", to: "index.html")
    try sign()
  }

  /// Writes the manifest over what stands on the disk, so that a fault in a file is not also one
  /// against the manifest.
  func sign() throws {
    func entry(_ path: String) throws -> String {
      let bytes = Array(try disk.text(path).utf8)
      let digest = try Digest.sha256(bytes)
      return
        "{\"bytes\":\(bytes.count),\"path\":\"\(path)\",\"sha256\":\"\(digest)\"}"
    }
    let entries = try listed.map { pack in
      let files = try ([pack.page, pack.text] + forms.map(pack.path)).map(entry)
      return """
        {"code":"\(pack.code)","name":"\(pack.name)","slug":"\(pack.slug)",
         "files":[\(files.joined(separator: ","))]}
        """
    }
    try disk.write(
      """
      {"format":1,"election":"Test","polling-day":"2024-07-04","sample":true,"inputs":"0",
       "files":[\(try pages.map(entry).joined(separator: ","))],
       "packs":[\(entries.joined(separator: ","))]}
      """, to: Manifest.name)
  }

  /// Changes a file and signs it again.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try disk.text(path)
    try #require(text.contains(old), "'\(old)' must stand in \(path)")
    try disk.write(text.replacing(old, with: new), to: path)
    try sign()
  }

  /// Puts words into the page and the text of a pack alike.
  func add(_ words: String, html: String? = nil, to pack: SamplePack = .aldershot) throws {
    try edit(pack.page, "</main>", "<p>\(html ?? words)</p></main>")
    try edit(pack.text, "Links in this section", "\(words)\n\nLinks in this section")
  }

  /// - Parameters:
  ///   - packs: the data; the packs of the folder when left out.
  ///   - forms: those that the settings want; the ones of the folder when left out.
  func verify(
    _ packs: [ExpectedPack]? = nil, forms: [String]? = nil, jobs: Int = 2
  ) async throws -> Verification {
    try await Verifier(
      folder: disk.path, packs: packs ?? self.packs.map(\.expected),
      forms: PackForm.ofEveryPack
        + PackForm.all.filter { (forms ?? self.forms).contains($0.fileName) },
      shared: [
        .phone("999"), .phone("101"), .email("help@service.gov.uk"),
        .website("https://www.gov.uk/guidance"),
      ], wording: wording, traces: traces
    ).verify(jobs: jobs)
  }

  /// The checks and the files of all that is found.
  func findings(
    _ packs: [ExpectedPack]? = nil, forms: [String]? = nil
  ) async throws -> [Found] {
    try await verify(packs, forms: forms).findings.map { Found($0.check, $0.path, $0.severity) }
  }
}

/// What a test expects of a finding; the words are tested on their own.
struct Found: Equatable, CustomStringConvertible {
  let check: Check
  let path: String
  let severity: Severity

  init(_ check: Check, _ path: String, _ severity: Severity = .error) {
    self.check = check
    self.path = path
    self.severity = severity
  }

  var description: String { "\(check.id) in \(path) (\(severity.rawValue))" }
}

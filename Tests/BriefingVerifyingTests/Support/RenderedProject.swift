import BriefingOutput
import BriefingCompiling
import BriefingForms
import BriefingRendering
import BriefingValidating
import TestSupport
import Testing

@testable import BriefingVerifying

/// The finished files of a project, of which a test changes one, and what its sources say.
struct RenderedProject {
  private let wording: Wording
  private let site: Wording.Site
  private typealias File = (path: String, form: PackForm, language: Language, bytes: [UInt8])
  private let packs: [(pack: CompiledPack, files: [File])]
  private let pages: [(path: String, bytes: [UInt8])]

  /// - Parameter code: of the only pack to be looked at; all when left out.
  init(_ project: ProjectFixture, only code: String? = nil) throws {
    let (checked, compiled) = try project.campaigns()
    wording = Wording(checked)
    site = wording.site(listing: Set(compiled.packs.map(\.code)))
    let renderer = Renderer(compiled)
    packs = compiled.packs.filter { code == nil || $0.code == code }.map { pack in
      let rendered = renderer.render(pack)
      return (pack, rendered.files.map { (rendered.path(of: $0), $0.form, $0.language, $0.bytes) })
    }
    pages = compiled.pages(listing: compiled.packs).map(renderer.render).map { ($0.path, $0.bytes) }
  }

  /// All that is found, and how much was compared.
  func result() -> CheckResult {
    var result = CheckResult()
    for (pack, files) in packs {
      for file in files { result += check(file, file.bytes, of: pack) }
    }
    for page in pages { result += check(page.bytes, page.path) }
    return result
  }

  /// What is found in one file when a text in it is another one.
  func findings(_ path: String, _ old: String, _ new: String) throws -> [VerificationFinding] {
    func edited(_ bytes: [UInt8]) throws -> [UInt8] {
      let text = String(decoding: bytes, as: UTF8.self)
      try #require(text.contains(old), "'\(old)' must stand in \(path)")
      return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    }
    for (pack, files) in packs {
      guard let file = files.first(where: { $0.path == path }) else { continue }
      return check(file, try edited(file.bytes), of: pack).findings
    }
    let page = try #require(pages.first { $0.path == path })
    return check(try edited(page.bytes), path).findings
  }

  private func check(_ file: File, _ bytes: [UInt8], of pack: CompiledPack) -> CheckResult {
    var recall = Recall()
    return wording.check(
      PackFile(
        bytes, path: file.path, form: file.form, language: file.language, recall: &recall),
      of: pack.code, isWithheld: pack.isWithheld)
  }

  private func check(_ bytes: [UInt8], _ path: String) -> CheckResult {
    site.check(path, path.hasSuffix(".html") ? HTMLPage(bytes).reading : bytes)
  }
}

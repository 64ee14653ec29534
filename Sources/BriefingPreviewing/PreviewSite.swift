internal import BriefingCompiling
internal import BriefingForms
internal import BriefingOutput
internal import BriefingRendering
internal import BriefingValidating

/// The files of a sound state of the project, each made when somebody asks for it.
final class PreviewSite: Sendable {
  let campaign: Campaign
  let compiled: CompiledCampaign
  private let renderer: Renderer
  /// By their folders.
  private let packs: [String: (CompiledPack, CompiledText)]
  /// Those that some pack has.
  let forms: [PackForm]
  private let made: MadeOnce<Proof>
  private let pages: MadeOnce<[String: CompiledPage]>

  init(_ campaign: Campaign, _ compiled: CompiledCampaign) {
    self.campaign = campaign
    self.compiled = compiled
    renderer = Renderer(compiled)
    made = MadeOnce { Proof(compiled) }
    pages = MadeOnce {
      Dictionary(
        compiled.pages(listing: compiled.packs).map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    let keys = Set(compiled.packs.flatMap(\.texts).map(\.key))
    let all = Set(keys.flatMap { compiled.templates[$0].forms.map(\.form) })
    forms = PackForm.all.filter(all.contains)
    packs = Dictionary(
      compiled.packs.flatMap { pack in
        pack.texts.map { (pack.folder(in: $0.language), (pack, $0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func forms(of text: CompiledText) -> [PackForm] {
    compiled.templates[text.key].forms.map(\.form)
  }

  /// - Parameter path: of a folder of the pack or of a file in it.
  func pack(at path: String) -> (pack: CompiledPack, text: CompiledText)? {
    packs[path] ?? path.lastIndex(of: "/").flatMap { packs[String(path[..<$0])] }
  }

  /// Another one when anything in the pack is another.
  func digest(of pack: CompiledPack) -> String {
    let all = renderer.render(pack).files.flatMap(\.bytes)
    return (try? Digest.sha256(all)) ?? ""
  }

  /// Another one when a page's script is another.
  var scripts: String {
    let all = pages.value.values.filter { $0.path.hasSuffix(".js") }.sorted { $0.path < $1.path }
    return (try? Digest.sha256(all.flatMap { renderer.render($0).bytes })) ?? ""
  }

  /// What to read of it.
  var proof: Proof { made.value }

  enum Found {
    case file(PreviewFile)
    /// A folder with a page, asked for without the slash that its relative links need.
    case folderWithoutSlash
    case nothing
  }

  /// - Parameter path: names with one slash between two, as in a request.
  func find(_ path: String, endsInSlash: Bool) -> Found {
    let index = path.isEmpty ? OutputLayout.index : "\(path)/\(OutputLayout.index)"
    if path.isEmpty || endsInSlash { return file(index).map(Found.file) ?? .nothing }
    if let file = file(path) { return .file(file) }
    return file(index) == nil ? .nothing : .folderWithoutSlash
  }

  /// - Parameter path: relative to the output folder.
  func file(_ path: String) -> PreviewFile? {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    if let (pack, _) = packs[String(path.dropLast(name.count + 1))] {
      let rendered = renderer.render(pack)
      return rendered.files.first { rendered.path(of: $0) == path }.map { file in
        PreviewFile(
          path: path, bytes: file.bytes, pack: pack, form: file.form, message: file.message)
      }
    }
    return pages.value[path].map {
      PreviewFile(path: path, bytes: renderer.render($0).bytes, pack: nil, form: nil, message: nil)
    }
  }
}

/// A file as it would be published.
struct PreviewFile {
  /// Relative to the output folder.
  let path: String
  let bytes: [UInt8]
  /// Whose it is; `nil` for a page beside the packs.
  let pack: CompiledPack?
  let form: PackForm?
  /// What stands in it, when it is the pack's message.
  let message: MailMessage?

  var isPage: Bool { path.hasSuffix(".html") }
}

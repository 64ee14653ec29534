import Foundation
import TestSupport
import Testing

/// The manifest is what a publisher checks a copy against.
@Suite(.runsPrograms) struct ManifestTests {
  @Test func listsEveryFileButItself() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let manifest = try OutputManifest(of: "\(project.path)/Output")
    let paths = manifest.allFiles.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(Set(paths) == GenerateTests.files.subtracting(["manifest.json"]))
    #expect(manifest.packs.map(\.slug) == GenerateTests.packs)
    for pack in manifest.packs {
      #expect(
        pack.files.map(\.path) == GenerateTests.forms.map { "packs/\(pack.slug)/\($0)" })
    }
  }

  /// Checked with the tool that a publisher has.
  @Test func givesTheSizeAndTheDigestOfEveryFile() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let manifest = try OutputManifest(of: "\(project.path)/Output")
    let sums = manifest.allFiles.map { "\($0.sha256)  \($0.path)\n" }.joined()
    try project.folder.write(sums, to: "sums")
    let check = try BriefingProcess.shell(
      #"cd "$1" && { sha256sum --strict --check "$2" || shasum -a 256 --check "$2"; } >&2"#,
      "\(project.path)/Output", project.folder("sums"))
    #expect(check.exitCode == 0, "\(check.errors)")
    let output = try project.output
    for file in manifest.allFiles {
      #expect(output.entries[file.path]?.size == file.bytes, "\(file.path)")
    }
  }

  @Test func tellsWhichInputsItWasMadeFrom() throws {
    let project = try Project.small()
    _ = try project.run("generate")
    let first = try OutputManifest(of: "\(project.path)/Output").inputs
    try project.replace("Only a reader", with: "A reader", in: "Content/guidance/en/20-help.md")
    _ = try project.run("generate")
    let second = try OutputManifest(of: "\(project.path)/Output").inputs
    #expect(first.count == 64)
    #expect(first != second)
  }
}

extension FolderSnapshot.Entry {
  fileprivate var size: Int? {
    if case .file(let data) = self { data.count } else { nil }
  }
}

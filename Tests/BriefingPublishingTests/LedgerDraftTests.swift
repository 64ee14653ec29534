import Foundation
import Testing

@testable import BriefingPublishing

/// What a run dares to note of a pack for the next one.
@Suite struct LedgerDraftTests {
  private static let hour: UInt64 = 3_600_000_000_000
  private let folder: TemporaryFolder
  private let reader: StampReader
  private let recipe = Recipe(digest: SIMD4(1, 2, 3, 4))

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a page", to: "packs/ashford/index.html")
    try folder.write("a text", to: "packs/ashford/pack.txt")
    reader = try #require(StampReader(OutputTree.open(at: folder.path, isSpare: false)))
  }

  private func made(isNew: Bool) -> PackNote {
    let files = ["index.html", "pack.txt"].map { PackNote.File(name: $0, isNew: isNew) }
    return PackNote(slug: "ashford", origin: .made(recipe, files))
  }

  /// - Parameters:
  ///   - start: when the run began, from now.
  ///   - look: when it looks, from now.
  private func entry(
    _ note: PackNote, besides others: Set<String> = ["packs/bramley"], start: Int64 = 0,
    look: Int64 = Int64(hour)
  ) async throws -> LedgerEntry? {
    let now = StampReader.now()
    let draft = try await LedgerDraft(
      [note], in: reader, besides: others, since: now.advanced(by: Int(start)),
      binding: #require(LedgerBinding()), jobs: 1,
      at: now.advanced(by: Int(look)))
    return draft.entries[0]
  }

  @Test func notesHowTheFilesOfAPackStand() async throws {
    let entry = try #require(try await entry(made(isNew: true)))
    #expect(entry.recipe == recipe)
    #expect(
      entry.files == ["index.html", "pack.txt"].map { reader.stamp(of: "packs/ashford/\($0)") })
    #expect(entry.folder == reader.stamp(of: "packs/ashford"))
    #expect(entry.twin == nil)
  }

  @Test func notesNothingOfAFileThatWasChangedInThisTick() async throws {
    #expect(try await entry(made(isNew: true), look: -Int64(Self.hour)) == nil)
  }

  /// A file that the run has not written may have been changed since it was compared.
  @Test func notesNothingOfAnOldFileThatWasModifiedSinceTheRunBegan() async throws {
    let hour = Int64(Self.hour)
    #expect(try await entry(made(isNew: false), start: -hour) == nil)
    #expect(try await entry(made(isNew: false), start: hour / 2) != nil)
    #expect(try await entry(made(isNew: true), start: -hour) != nil)
  }

  /// Its stamp would say that nothing is there but what this run knows.
  @Test func notesNothingOfAFolderThatHoldsFilesOfOthers() async throws {
    #expect(try await entry(made(isNew: true), besides: ["packs/ashford"]) == nil)
  }

  @Test func notesNothingOfAFileThatIsGone() async throws {
    try FileManager.default.removeItem(atPath: folder("packs/ashford/pack.txt"))
    #expect(try await entry(made(isNew: true)) == nil)
  }

  @Test func notesALinkOnlyWhenItLeadsToWhatWasKnown() async throws {
    let known = try #require(try await entry(made(isNew: true)))
    let names = ["index.html", "pack.txt"]
    let linked = PackNote(slug: "ashford", origin: .linked(known, names))
    #expect(try await entry(linked) == known)
    try folder.write("a longer text", to: "packs/ashford/pack.txt")
    #expect(try await entry(linked) == nil)
  }

  @Test func passesOnWhatNobodyHasTouched() async throws {
    let known = try #require(try await entry(made(isNew: true)))
    let untouched = PackNote(slug: "elsewhere", origin: .untouched(known))
    #expect(try await entry(untouched) == known)
  }
}

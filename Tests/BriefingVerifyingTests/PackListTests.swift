import BriefingDiagnostics
import BriefingForms
import BriefingOutput
import Foundation
import TestSupport
import Testing

@testable import BriefingVerifying

/// The packs are those of the data, each of its own constituency.
struct PackListTests {
  @Test func warnsOfAConstituencyWithoutAPack() async throws {
    let folder = try FinishedFolder([.aldershot, .bath])
    let data = [SamplePack.aldershot, .bath, .wells].map(\.expected)
    #expect(
      try await folder.findings(data) == [Found(.missingPack, Manifest.name, .warning)])
  }

  @Test func refusesAPackThatTheDataDoesNotHave() async throws {
    let folder = try FinishedFolder()
    let data = [SamplePack.aldershot, .bath].map(\.expected)
    #expect(try await folder.findings(data) == [Found(.unknownPack, Manifest.name)])
  }

  @Test func refusesAPackInAnotherPlaceThanTheDataSays() async throws {
    let folder = try FinishedFolder([.bath])
    let bath = SamplePack.bath
    let renamed = ExpectedPack(
      code: bath.code, name: bath.name, slug: "bath-spa",
      place: PackPlace(slug: "bath-spa"), contacts: bath.expectedContacts,
      values: [])
    #expect(try await folder.findings([renamed]) == [Found(.unknownPack, Manifest.name)])
  }

  @Test func refusesAPackThatTheManifestListsWithoutItsText() async throws {
    let folder = try FinishedFolder([.bath])
    let manifest = try folder.disk.text(Manifest.name)
    let start = try #require(manifest.range(of: ",{\"bytes\"")).lowerBound
    let end = try #require(manifest.range(of: "]}]")).lowerBound
    try folder.disk.write(
      manifest.replacingCharacters(in: start..<end, with: ""), to: Manifest.name)
    try folder.disk.remove(SamplePack.bath.text)
    #expect(try await folder.findings() == [Found(.missingOutputFile, SamplePack.bath.text)])
  }

  private static let welsh = ["cy/index.html", "cy/pack.txt"].map(SamplePack.bath.path)

  @Test func refusesAPackThatTheManifestListsWithoutALanguage() async throws {
    var bath = SamplePack.bath.expected
    bath.languages = [.english, .welsh]
    let folder = try FinishedFolder([.bath])
    #expect(
      try await folder.findings([bath]) == Self.welsh.map { Found(.missingOutputFile, $0) })
  }

  @Test func refusesALanguageThatAPackShouldNotHave() async throws {
    let folder = try FinishedFolder([.bath], forms: ["cy/index.html", "cy/pack.txt"])
    let extra = try await folder.findings().filter { $0.check == .extraFile }
    #expect(extra == Self.welsh.map { Found(.extraFile, $0) })
  }

  @Test func warnsOfAWithheldPackAndRefusesEveryContactInIt() async throws {
    let folder = try FinishedFolder([.bath])
    let manifest = try folder.disk.text(Manifest.name)
    try folder.disk.write(
      manifest.replacing("\"files\":[{\"bytes\"", with: "\"withheld\":[],\"files\":[{\"bytes\""),
      to: Manifest.name)
    let found = try await folder.findings()
    #expect(found.contains(Found(.withheldPack, Manifest.name, .warning)))
    #expect(found.contains(Found(.leakedContact, SamplePack.bath.page)))
    #expect(found.contains(Found(.leakedContact, SamplePack.bath.text)))
  }

  @Test func refusesAPublishedPackWhoseDataHasErrors() async throws {
    let folder = try FinishedFolder([.aldershot, .bath])
    let bath = SamplePack.bath
    let wrong = ExpectedPack(
      code: bath.code, name: bath.name, slug: bath.slug,
      place: PackPlace(slug: bath.slug), contacts: [], values: [], isWithheld: true)
    let found = try await folder.findings([SamplePack.aldershot.expected, wrong])
    #expect(found.contains(Found(.unsoundPack, Manifest.name)))
  }
}

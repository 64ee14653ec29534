import Foundation
import Testing

/// What the sources import.
@Suite struct ImportTests {
  /// A module may import only those that stand before it.
  private static let modules = [
    "BriefingDiagnostics", "BriefingForms", "BriefingSignals", "BriefingDisk",
    "BriefingPrograms", "BriefingOutput", "BriefingLoading", "BriefingValidating",
    "BriefingCompiling", "BriefingChain", "BriefingRendering", "BriefingPublishing",
    "BriefingVerifying", "BriefingSigning", "BriefingReporting", "BriefingServing",
    "BriefingPrinting", "BriefingPreviewing", "briefing",
  ]

  /// Besides BriefingDisk, these alone call the system themselves; each says why.
  private static let systemCallers: Set = [
    "BriefingPrinting/MessageChannel.swift", "BriefingPrograms/ChildProcess.swift",
    "BriefingPrograms/Launch.swift", "BriefingPrograms/ProgramRun.swift",
    "BriefingServing/Daemon/ConnectionTable.swift",
    "BriefingServing/Daemon/Conversation.swift", "BriefingServing/Daemon/HTTPDaemon.swift",
    "BriefingServing/Daemon/ListeningSocket.swift", "BriefingServing/Daemon/OpenFileLimit.swift",
    "BriefingServing/HTTP/Authority.swift", "BriefingServing/HTTP/HTTPDate.swift",
    "BriefingServing/ListeningFailure.swift", "BriefingSignals/Interruption.swift",
    "BriefingSignals/SignalWatch.swift", "briefing/CalendarDate+Today.swift",
    "briefing/Commands/Open.swift",
  ]

  /// By their paths below the folder of the sources.
  private static let sources = Result {
    let root = URL(filePath: #filePath).appending(path: "../../../../Sources").standardized
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try Dictionary(
      uniqueKeysWithValues: files.filter { $0.hasSuffix(".swift") }.map {
        ($0, try String(contentsOf: root.appending(path: $0), encoding: .utf8))
      })
  }

  private static func imports(_ text: String) -> [Substring] {
    text.matches(of: /(?m)^ *(?:[a-z]+ )?import (\w+)$/).map(\.1)
  }

  @Test func modulesImportInOneDirection() throws {
    for (path, text) in try Self.sources.get() {
      let own = path.prefix { $0 != "/" }
      let place = try #require(Self.modules.firstIndex { $0 == own }, "\(own)")
      let later = Self.modules[place...]
      #expect(Self.imports(text).filter { later.contains(String($0)) } == [], "\(path)")
    }
  }

  @Test func theDiskAloneCallsTheSystem() throws {
    let callers = try Self.sources.get().filter { path, text in
      !path.hasPrefix("BriefingDisk/")
        && Self.imports(text).contains { ["Glibc", "Musl", "Darwin"].contains($0) }
    }
    #expect(Set(callers.keys) == Self.systemCallers)
    for (path, text) in callers {
      #expect(text.contains(/(?m)^\/\/ For .+\n#if canImport\(Glibc\)$/), "\(path)")
    }
  }

  /// What proves the output shares nothing with what makes it.
  @Test func theVerifierKnowsNoneOfTheMakers() throws {
    let makers = ["BriefingCompiling", "BriefingRendering", "BriefingPublishing"]
    for (path, text) in try Self.sources.get() where path.hasPrefix("BriefingVerifying/") {
      #expect(Self.imports(text).filter { makers.contains(String($0)) } == [], "\(path)")
    }
  }
}

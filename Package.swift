// swift-tools-version: 6.2
import PackageDescription

// The target list is the diagram: a stage depends on the one before, and each library has one owner.

/// Where Swift's own libraries go into the program: it starts sooner, and runs where no Swift is.
let standalone: BuildSettingCondition = .when(platforms: [.linux], configuration: .release)

let package = Package(
  name: "briefing",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "briefing", targets: ["briefing"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
  ],
  targets: [
    library(
      "CMarkGFM", "libcmark-gfm", apt: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"],
      brew: "cmark-gfm"),
    library("CZip", "libzip", apt: ["libzip-dev"], brew: "libzip"),
    library("CYAML", "yaml-0.1", apt: ["libyaml-dev"], brew: "libyaml"),
    library("CExpat", "expat", apt: ["libexpat1-dev"], brew: "expat"),
    library("CQREncode", "libqrencode", apt: ["libqrencode-dev"], brew: "qrencode"),
    library("CCrypto", "libcrypto", apt: ["libssl-dev"], brew: "openssl@3"),
    library("CMicroHTTPD", "libmicrohttpd", apt: ["libmicrohttpd-dev"], brew: "libmicrohttpd"),
    library("CZlib", "zlib", apt: ["zlib1g-dev"], brew: "zlib"),
    .target(name: "BriefingDiagnostics"),
    .target(name: "BriefingForms"),
    .target(name: "BriefingSignals"),
    .target(
      name: "CSystemCalls",
      // What the program is built from, which the Makefile knows.
      cSettings: Context.environment["BRIEFING_SOURCES"].map {
        [.define("BRIEFING_SOURCES", to: "\"\($0)\"")]
      }),
    .target(name: "BriefingDisk", dependencies: ["BriefingDiagnostics", "CSystemCalls"]),
    .target(
      name: "BriefingPrograms",
      dependencies: ["BriefingDiagnostics", "BriefingDisk", "CSystemCalls"]),
    .target(
      name: "BriefingOutput",
      dependencies: ["BriefingDiagnostics", "BriefingDisk", "CCrypto"]),
    .target(
      name: "BriefingLoading",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingForms", "CExpat", "CYAML", "CZip",
      ]),
    .target(
      name: "BriefingValidating",
      dependencies: [
        "BriefingDiagnostics", "BriefingForms", "BriefingLoading", "BriefingOutput",
      ]),
    .target(
      name: "BriefingCompiling",
      dependencies: ["BriefingDiagnostics", "BriefingForms", "BriefingValidating", "CMarkGFM"]),
    .target(
      name: "BriefingChain",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingLoading", "BriefingValidating",
      ]),
    .target(
      name: "BriefingRendering", dependencies: ["BriefingCompiling", "BriefingForms", "CQREncode"]),
    .target(
      name: "BriefingPublishing",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingDisk", "BriefingForms",
        "BriefingOutput", "BriefingRendering",
      ]),
    .target(
      name: "BriefingVerifying",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingForms", "BriefingOutput",
        "BriefingValidating", "CZlib",
      ]),
    .target(
      name: "BriefingSigning",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingOutput", "BriefingPrograms",
        "BriefingSignals",
      ]),
    .target(
      name: "BriefingReporting",
      dependencies: [
        "BriefingDiagnostics", "BriefingForms", "BriefingLoading", "BriefingOutput",
        "BriefingValidating",
      ]),
    .target(
      name: "BriefingServing",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingForms", "BriefingSignals", "CMicroHTTPD",
        "CZlib",
      ]),
    .target(
      name: "BriefingPrinting",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingPrograms", "BriefingSignals",
      ]),
    .target(
      name: "BriefingPreviewing",
      dependencies: [
        "BriefingChain", "BriefingCompiling", "BriefingDiagnostics", "BriefingForms",
        "BriefingLoading", "BriefingOutput", "BriefingPrinting", "BriefingRendering",
        "BriefingServing", "BriefingValidating",
      ],
      resources: [.embedInCode("preview.js")]),
    .executableTarget(
      name: "briefing",
      dependencies: [
        "BriefingChain", "BriefingCompiling", "BriefingDiagnostics", "BriefingDisk",
        "BriefingForms", "BriefingLoading", "BriefingOutput", "BriefingPreviewing",
        "BriefingPrinting", "BriefingPublishing", "BriefingRendering", "BriefingReporting",
        "BriefingServing", "BriefingSignals", "BriefingSigning", "BriefingValidating",
        "BriefingVerifying", "CSystemCalls",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], linkerSettings: [.unsafeFlags(["-static-stdlib"], standalone)]),
    .target(
      name: "TestSupport",
      dependencies: [
        "BriefingChain", "BriefingCompiling", "BriefingDiagnostics", "BriefingForms",
        "BriefingLoading", "BriefingRendering", "BriefingValidating",
      ],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "BriefingCompilingTests",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingValidating", "TestSupport",
      ]),
    .testTarget(
      name: "BriefingRenderingTests",
      dependencies: [
        "BriefingCompiling", "BriefingForms", "BriefingRendering", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "BriefingPreviewingTests",
      dependencies: ["BriefingCompiling", "BriefingPreviewing", "TestSupport"]),
    .testTarget(
      name: "BriefingServingTests",
      dependencies: ["BriefingDiagnostics", "BriefingServing", "TestSupport"]),
    .testTarget(
      name: "BriefingLoadingTests",
      dependencies: ["BriefingDiagnostics", "BriefingLoading", "CZip"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "BriefingChain", "BriefingCompiling", "BriefingDiagnostics", "BriefingLoading",
        "BriefingPublishing", "BriefingRendering", "BriefingReporting", "BriefingSigning",
        "BriefingValidating", "BriefingVerifying", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "BriefingDiskTests",
      dependencies: ["BriefingDiagnostics", "BriefingDisk", "TestSupport"]),
    .testTarget(
      name: "BriefingOutputTests", dependencies: ["BriefingDiagnostics", "BriefingOutput"]),
    .testTarget(
      name: "BriefingPublishingTests",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingOutput", "BriefingPublishing",
        "BriefingRendering", "TestSupport",
      ]),
    .testTarget(
      name: "BriefingReportingTests",
      dependencies: [
        "BriefingDiagnostics", "BriefingLoading", "BriefingReporting", "BriefingValidating",
      ]),
    .testTarget(
      name: "BriefingSigningTests",
      dependencies: [
        "BriefingDiagnostics", "BriefingDisk", "BriefingOutput", "BriefingPrograms",
        "BriefingSigning", "TestSupport",
      ]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["BriefingOutput", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "BriefingVerifyingTests",
      dependencies: [
        "BriefingCompiling", "BriefingDiagnostics", "BriefingForms", "BriefingOutput",
        "BriefingRendering", "BriefingValidating", "BriefingVerifying", "CZlib", "TestSupport",
      ]),
  ]
)

/// A C library of the system's, by the name that pkg-config knows.
func library(_ name: String, _ known: String, apt: [String], brew: String) -> Target {
  .systemLibrary(name: name, pkgConfig: known, providers: [.apt(apt), .brew([brew])])
}

// For `make fuzz` alone, which builds every module anew.
if Context.environment["BRIEFING_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "BriefingChain", "BriefingDiagnostics", "BriefingForms", "BriefingLoading",
        "BriefingServing", "BriefingValidating", "BriefingVerifying", "CZlib",
      ],
      path: "Tests/Fuzz/Sources"))
}

// Tests, and what runs once for a person or waits for a browser, are as quick without the optimizer,
// which takes three quarters of a module's time.
let unhurried: Set = ["BriefingPreviewing", "BriefingPrinting", "BriefingReporting", "TestSupport"]
for target in package.targets where target.type != .system && target.name != "CSystemCalls" {
  // To the front end, since what the Makefile tells the compiler comes later, and would win. Code made
  // for speed alone would be an eighth larger, and make packs no sooner.
  let isHurried = target.type == .regular && !unhurried.contains(target.name)
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
    .unsafeFlags(isHurried ? ["-Xfrontend", "-Osize"] : [], .when(configuration: .release)),
    .unsafeFlags(target.name == "briefing" ? ["-static-stdlib"] : [], standalone),
  ]
}

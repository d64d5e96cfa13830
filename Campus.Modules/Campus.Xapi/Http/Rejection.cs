using Campus.Xapi.Statements.Validation;
using Microsoft.AspNetCore.Http;

namespace Campus.Xapi.Http;

/// <summary>Why a request is turned away: a rule of xAPI that it breaks, or a limit of this store.</summary>
internal sealed record Rejection(int Status, string Title, string Detail)
{
    /// <summary>The rule; null when it is something else.</summary>
    public Refusal? Rule { get; private init; }

    public static Rejection Of(Refusal refusal) =>
        new(StatusCodes.Status400BadRequest, "The request breaks a rule of xAPI", $"{refusal.Path} {refusal.Message}.") { Rule = refusal };

    public static Rejection OutsideLaunch() => new(
        StatusCodes.Status403Forbidden, "The key is for one launch",
        "It is for the statements and state of one learner in one activity, and in one registration if it was made for that.");

    public static Rejection TooLarge(string detail) =>
        new(StatusCodes.Status413PayloadTooLarge, "The request is too large", detail);
}

package goldthread.terminology;

/**
 * What a role in the team around a child is.
 *
 * @param display a few words, such as "Virtual school head"
 * @param plain what this person does, said to the child and the family
 * @param statutoryBasis the law of England on which the role rests, or that there is none
 * @param shareLevel what a member with this role sees unless the team decides otherwise
 */
public record TeamRoleDefinition(
        TeamRole role, String display, String plain, String statutoryBasis, ShareLevel shareLevel) {}

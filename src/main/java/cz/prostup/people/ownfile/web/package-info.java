/// Pages of a person's own account: of the worker who invites, and of the person who comes by the invitation.
@org.jspecify.annotations.NullMarked
package cz.prostup.people.ownfile.web;
